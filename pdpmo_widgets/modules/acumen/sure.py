"""What is right where it stands in no words: for one's own calibration."""

from collections.abc import Mapping

from pdpmo_widgets.grading.options import LETTERS
from pdpmo_widgets.instruments import acumen_test
from pdpmo_widgets.modules.acumen.mirror import KEY, SEED

RIGHT: Mapping[tuple[str, str], str] = {
    (KEY.partition(".")[2], one.id): LETTERS[one.right]
    for one in acumen_test.questions(SEED)
}
