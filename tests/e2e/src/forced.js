// Which states can't be told apart on this page, which is drawn in forced colours. Gives a sentence for each.
const told = [];
const name = element => `${element.localName}.${element.className} "${element.textContent.trim().slice(0, 30)}"`;
const isSeen = element => element.checkVisibility() && element.getClientRects().length > 0;
const seen = selector => [...document.querySelectorAll(selector)].filter(isSeen);
const edge = (style, side) => style[`border${side}Style`] !== 'none' && parseFloat(style[`border${side}Width`]) > 0;
const hasEdge = style => ['Top', 'Bottom', 'Left', 'Right'].some(side => edge(style, side));
const isOpaque = colour => !/^rgba\(.*, 0\)$|^transparent$/.test(colour);

// What has a ground of its own in other colours has an edge in these.
for (const element of seen('.button, .status, .notice, .chip, .error-summary, .paper, .tag, input:not([type=radio], [type=checkbox]), select, textarea')) {
  const style = getComputedStyle(element);
  const drawn = ['Top', 'Bottom', 'Left', 'Right'].some(side => edge(style, side) && isOpaque(style[`border${side}Color`]));
  if (!drawn) told.push(`${name(element)} has no edge`);
}

// The shape of a status is drawn, in a colour that isn't that of the page.
const canvas = getComputedStyle(document.body).backgroundColor;
for (const element of seen('.status')) {
  const shape = getComputedStyle(element, '::before');
  if (shape.clipPath === 'none' || shape.backgroundColor === canvas || !isOpaque(shape.backgroundColor)) {
    told.push(`${name(element)} has no shape`);
  }
}

// What is chosen looks otherwise than what isn't: a box by the browser, and the line around it by its edge.
const look = element => {
  const { borderTopColor, borderTopWidth, borderInlineStartWidth, borderInlineStartColor, outlineStyle, outlineWidth, outlineColor } =
    getComputedStyle(element);
  return [borderTopColor, borderTopWidth, borderInlineStartWidth, borderInlineStartColor, outlineStyle, outlineWidth, outlineColor].join(' ');
};
const tell = (chosen, others, what) => {
  for (const one of chosen) if (others.some(other => look(other) === look(one))) told.push(`${name(one)} doesn't look ${what}`);
};
const group = input => input.closest('ul.choices, tbody');
for (const input of seen(':is(ul.choices, tbody) input:checked')) {
  const line = input.closest('li.choice, tr');
  const others = [...group(input).querySelectorAll('input:not(:checked, :disabled)')].map(other => other.closest('li.choice, tr'));
  tell([line], others, 'chosen');
}
for (const input of seen('input:is([type=radio], [type=checkbox])')) {
  const style = getComputedStyle(input);
  if (style.appearance === 'none' && !hasEdge(style)) told.push(`${name(input)} has no edge`);
}

// The page where one is.
for (const link of seen('nav [aria-current]')) {
  const others = seen('nav a:not([aria-current])').filter(other => other.closest('nav') === link.closest('nav'));
  tell([link], others, 'current');
}

// What can't be used is grey; what has the focus is outlined.
const usable = seen('button:not(:disabled)')[0];
for (const element of seen('button:disabled')) {
  if (getComputedStyle(element).color === getComputedStyle(usable).color) told.push(`${name(element)} doesn't look disabled`);
}
const focused = document.activeElement;
for (const selector of ['.button', '.link-like', 'main a', 'input[type=text]', 'input[type=radio]', 'input[type=checkbox]', 'input[type=date]', 'select', 'textarea', 'summary', '.chip', '[role=region][tabindex]']) {
  const [element] = seen(selector).filter(one => !one.disabled);
  if (element === undefined) continue;
  // What a pointer has pressed has the focus without its outline.
  document.activeElement.blur();
  element.focus({ focusVisible: true });
  const { outlineStyle, outlineWidth, outlineColor } = getComputedStyle(element);
  if (outlineStyle === 'none' || parseFloat(outlineWidth) < 3 || !isOpaque(outlineColor)) told.push(`the focus on ${name(element)} isn't seen`);
}
focused.focus();
return [...new Set(told)];
