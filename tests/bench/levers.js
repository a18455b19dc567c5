// Moves a slider with the arrow key's own steps and notes the ms from the move until
// the new picture was painted (two frames after it came into the document).
(() => {
  const moved = (window.__moved = []);
  const painted = (then) => requestAnimationFrame(() => requestAnimationFrame(then));
  window.__lever = (box, picture) => {
    box.addEventListener("keydown", (event) => {
      if (!event.key.startsWith("Arrow")) return;
      const start = performance.now();
      const watch = new MutationObserver(() => {
        watch.disconnect();
        painted(() => moved.push(performance.now() - start));
      });
      watch.observe(picture, { childList: true, subtree: true, attributes: true });
    }, true);
  };
})();
