// JupyterLab's renderer asks for MathJax on every page. The course has no formulas, and
// "$184 million" must stay what it is: this answers the questions and does nothing.
window.MathJax = new Proxy(function () {}, {
  get: (_, name) => (name === "then" ? undefined : window.MathJax),
  apply: () => window.MathJax,
});
