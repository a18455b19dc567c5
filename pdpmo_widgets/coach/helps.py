"""What `pdpmo coach … --help` says: in Python, so that help needs no other file."""

ABOUT = """A coach's week with one cohort.

  pdpmo coach new COHORT --learners FILE   make the cohort's folder
  pdpmo coach open                         the same week as a page with buttons
  pdpmo coach todo                         what waits for you now
  pdpmo coach invite EXERCISE --due DATE   open it, and write a letter to each
  pdpmo coach collect [FROM …]             file what learners sent
  pdpmo coach grade [EXERCISE]             grade it, a line for each learner
  pdpmo coach review --item EXERCISE.ITEM  the same question across all learners
  pdpmo coach review set …                 a level of the rubric, and a comment
  pdpmo coach talk LEARNER EXERCISE        what was agreed, and the next date
  pdpmo coach update [EXERCISE]            released exercises as they are today
  pdpmo coach remove LEARNER               off the list; nothing is lost
  pdpmo coach rename LEARNER NEW-ID        another id, and all goes along
  pdpmo coach forget LEARNER               delete all of a person, and say what
  pdpmo coach settle LEARNER EXERCISE.ITEM POINTS    any question, by hand
  pdpmo coach extend LEARNER EXERCISE DATE           a later date for one learner
  pdpmo coach feedback [EXERCISE]          a page for each learner
  pdpmo coach release EXERCISE             from now on these pages are no drafts
  pdpmo coach return [EXERCISE]            pages back through nbgrader's exchange
  pdpmo coach report [EXERCISE]            the cohort on one page
  pdpmo coach guide [EXERCISE]             the talk with a learner, to print
  pdpmo coach export FORMAT                grades for a sheet, Canvas, Moodle, xAPI

All but “new” work on the cohort of the folder in which you are, or on --cohort.
No command ever overwrites what a learner sent."""

NEW = """Makes a folder for a cohort: exercises released, learners and dates entered.
The list is a .csv or .xlsx with the headings id, name and e-mail, in any of many
languages. Run it again on the same folder to add learners or dates. nbgrader and its
formgrader work in it too.

An edition of the course is chosen once, when the folder is made, and never changes:
  --seed N         other cases for the same ids, so that no answers go round; any
                   number to 999,999,999, and 0 is the course as it comes
  --industry WORD  utility (as it comes), bank, hospitals or agency: the company's
                   name and trade change in the exercises; people and numbers do not,
                   nor do the pages of the course, which stay with the utility
Learners of another edition need the notebooks of the cohort's folder release/.

A new cohort gets a word, like lantern-meadow. Learners type it beside their id, and
their cases are dealt from both: nobody can rehearse a graded case before you give the
word out. Without it an exercise deals practice, which is never counted. The word stands
in cohort.toml; the same command shows it again."""

OPEN = """Opens the cohort's page in your browser: a coach's week as buttons. It runs on
this machine only and serves nothing but that page. Stop it with Ctrl+C."""

COLLECT = """Files what learners sent. FROM is a folder, a zip or a file; without it
nbgrader's exchange is asked. Answers (answers.json, pdpmo-….json) and notebooks
(01_purpose (2).ipynb) are known by the id inside, or by a whole name on them that only
one learner has. What is not clear is asked, never guessed. All of it is kept in
received/; what was saved last is put where it is graded.

Where times and revisions contradict each other, both are kept and you are asked. Then
name the file that counts:  pdpmo coach collect FILE --learner ID --take"""

GRADE = """Grades what was handed in and says a line about each learner. EXERCISE is
01_purpose or purpose; without it all are graded. Points that you gave by hand stay.

Our exercises never run what a learner programmed. One of your own that has code cells
to be answered does, in a box without network or files (bubblewrap, on Linux). Where
there is none you are asked first; a script says --not-isolated.

--address gives the work to the machines of a dask scheduler, in a network that you
trust. They need the cohort's folder at the same path. What they do not finish is
graded here."""

REVIEW = """Shows one question across all learners: levels given, points, comment.

  pdpmo coach review --item purpose.charter          (--texts: with the answers)
  pdpmo coach review set ada purpose.charter 1 3 --comment measured
  pdpmo coach review bank                            comments by id

“set” takes LEARNER EXERCISE.ITEM ROW LEVEL: EXERCISE is purpose or 01_purpose, and may
be left out while one exercise alone has such a question. ROW is the number or the
first letters of the rubric's row, LEVEL is 1 to 4. --comment takes the id of a comment
in comments.toml of the cohort, or words of your own. Points come as soon as every row
has a level: most × the mean of (level - 1) / 3. Level 1 earns nothing, 3 two thirds,
4 all."""

FEEDBACK = """Writes a page for each learner, HTML and PDF, below feedback/: points and
reasons, the rubric with the level you gave, your words and a next step. It never shows
how a question was tested. Run it again after you have graded or reviewed."""

INVITE = """Opens exercises and writes for each learner a letter with id and word, the
ways to open the course, what is open and by when: as text, as a mail to open and send
(.eml), and as a table for a mail merge, in invitations/. The course sends nothing.

Until the first invitation all exercises are open. After it only those that you opened
are a column, and only of those it is said that nothing came. --address names the server
on which your group works, if there is one."""

UPDATE = """Releases exercises as the course has them today, after it was updated.
Hand-ins, marks, levels and comments stay, and what was released before is set aside. An
exercise whose tasks have come or gone stays as it is once somebody has handed in."""

TODO = """Says what waits for you now, the most urgent first: whose a file is, what came
and is not graded, what has to be read, what can be released, who is late, whom you
talk to next."""

TALK = """Keeps what was agreed in a talk, and when the next one is.

  pdpmo coach talk ada purpose --agreed "Ask Priya first" --next 2026-12-15
  pdpmo coach talk ada purpose                      all talks so far

The next date stands in the list of what is to do, and what was agreed on the page
beside the guide."""

REMOVE = """Takes a learner off the list, out of exports and reports. All that came is
kept: “new” with a list on which they stand again brings it back."""

RENAME = """Gives a learner another id. What came, what was graded and decided goes
along; a file that still carries the former id is known as theirs. A name or an address
is changed by “new” with a corrected list."""

FORGET = """Says what is kept of a person; with --yes it is deleted, for good: hand-ins,
pages, marks, levels and comments, and the line on the list. Exports and reports, which
may name several people, are named and left to you."""

SETTLE = """Settles a question by hand, whatever the machine says of it.

  pdpmo coach settle ada purpose.board 12 --comment "Played twice; we talked."
  pdpmo coach settle ada purpose.board none          points by rule count again
  pdpmo coach settle ada purpose --comment "A strong start."    on the whole
  pdpmo coach settle ada purpose                     what was decided, by whom, when

It works on questions that a rule marks, on what was flagged, and on written questions
of an exercise of your own. The points stay as long as the answer is the same."""

EXTEND = """Gives one learner a later date for one exercise. It counts at once, also for
what came already; “none” takes it back. The day ends at 23:59 UTC."""

RELEASE = """Publishes what is final in an exercise, learner by learner, with a page
for each, and so the reason why a hand-in cannot be graded. Until then a page says that
it is a draft, and “return” keeps it back. Run it again for those who become final
later."""

RETURN = """Puts the pages of “feedback” into nbgrader's exchange, as on a hub, where
each learner fetches their own and nobody finds another's. Only what is released goes
back, and a page that is out of date is made anew. Who handed in by another way is
named: please send them their page yourself."""

REPORT = """Writes the cohort on one page, reports/<date>-<name>.html: who is where,
what they can do, how sure they are and how right, what nobody gets, whether the coaches
agree. EXERCISE is 01_purpose or purpose; without it all are in it. Open it in a browser
or print it. It names people: it is for the coach."""

GUIDE = """Writes the guide to the talk about an exercise, guides/EXERCISE.html: half an
hour in four steps, six questions, what to look for, three texts to give levels on. Read
the texts and give your own levels first; --scored prints ours, and why, below each."""

EXPORT = """Writes grades to exports/. csv and xlsx hold a row for each exercise and
another table with a row for each question.

Whose work is not all read, or could not be graded, has empty points and is named. With
--provisional their points so far are written too: the name of the file, the heading of
the column and the state say that they are provisional."""
