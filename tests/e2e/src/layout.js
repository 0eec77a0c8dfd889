// What of the page's text can't be read as it is drawn now: it leads out of the page, is cut, leaves its box,
// or lies over another text. Gives a sentence for each.
const told = [];
const page = document.documentElement;
const over = page.scrollWidth - page.clientWidth;
if (over > 0) told.push(`the page is ${over} px too wide`);

const name = element => {
  const text = element.textContent.trim().replace(/\s+/g, ' ').slice(0, 40);
  const classes = element.getAttribute('class');
  return `${element.localName}${element.id && `#${element.id}`}${classes ? `.${classes.split(' ').join('.')}` : ''} "${text}"`;
};

// What is only there for whoever listens is cut on purpose, to nothing, like the heads of a table that is drawn as
// cards; and what is above the page stands over it.
const isAside = element => {
  if (element.closest('.announcement, .skip-link, svg') !== null) return true;
  for (let one = element; one !== null; one = one.parentElement) {
    if (one.clientWidth === 1 && one.clientHeight === 1) return true;
  }
  return false;
};

const lines = [];
const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
for (let text = walker.nextNode(); text; text = walker.nextNode()) {
  const element = text.parentElement;
  if (text.data.trim() === '' || isAside(element) || !element.checkVisibility({ visibilityProperty: true })) continue;
  const range = document.createRange();
  range.selectNodeContents(text);
  for (const { left, right, top, bottom } of range.getClientRects()) {
    if (right - left > 1) lines.push({ element, text, left, right, top, bottom });
  }
}

for (const element of new Set(lines.map(line => line.element))) {
  const style = getComputedStyle(element);
  // An inline element has no box of its own, and what scrolls can be read.
  if (style.display === 'inline' || /auto|scroll/.test(style.overflow)) continue;
  const [wide, high] = [element.scrollWidth - element.clientWidth, element.scrollHeight - element.clientHeight];
  if (wide > 1) told.push(`${name(element)} is ${wide} px too narrow for its text`);
  // Fonts reach over their line; only what is cut off there is lost.
  if (high > 1 && /hidden|clip/.test(style.overflow)) told.push(`${name(element)} cuts ${high} px off its text`);
}

// The lines in order from above: only those that begin before the end of one can lie over it.
lines.sort((one, other) => one.top - other.top);
const SLACK = 3;
lines.forEach((one, index) => {
  for (let next = index + 1; next < lines.length && lines[next].top < one.bottom - SLACK; next += 1) {
    const other = lines[next];
    if (one.text === other.text) continue;
    const wide = Math.min(one.right, other.right) - Math.max(one.left, other.left);
    const high = Math.min(one.bottom, other.bottom) - Math.max(one.top, other.top);
    const inline = one.element.contains(other.element) || other.element.contains(one.element);
    if (wide > SLACK && high > (inline ? 2 * SLACK : SLACK)) told.push(`${name(one.element)} lies over ${name(other.element)}`);
  }
});

// Whoever asked for less motion sees none.
const seconds = list => Math.max(...list.split(',').map(time => (time.includes('ms') ? parseFloat(time) / 1000 : parseFloat(time))));
if (matchMedia('(prefers-reduced-motion: reduce)').matches) {
  for (const element of document.querySelectorAll('body *')) {
    for (const part of [null, '::before', '::after']) {
      const style = getComputedStyle(element, part);
      const moves = style.animationName !== 'none' ? seconds(style.animationDuration) : 0;
      if (Math.max(moves, seconds(style.transitionDuration)) > 0.01) told.push(`${name(element)}${part ?? ''} moves`);
    }
  }
}
return [...new Set(told)];
