// Put into the page before anything is timed: how it is timed.

// Looks at the document after each task, however short, until a condition holds; says which one doesn't, in the
// end.
const until = condition => new Promise((resolve, reject) => {
    const { port1, port2 } = new MessageChannel();
    const patience = performance.now() + 10000;
    port1.onmessage = () => {
        if (condition()) resolve();
        else if (performance.now() < patience) port2.postMessage(0);
        else reject(new Error(`in vain: ${condition}; the page reads ${document.querySelector('main').textContent}`));
    };
    port2.postMessage(0);
});

const frame = () => new Promise(requestAnimationFrame);

window.timing = {
    until,

    // Does something, waits until the document shows what comes of it, and then for two animation frames:
    // the second one begins once what is shown was laid out and painted. Gives both times, in milliseconds.
    async timed(act, shows) {
        const begun = performance.now();
        act();
        if (!shows()) await until(shows);
        const shown = performance.now() - begun;
        await frame();
        await frame();
        return [shown, performance.now() - begun];
    },

    // Waits until nothing is left to do.
    async rest() {
        await frame();
        await new Promise(resolve => requestIdleCallback(resolve));
    },

    // The number at the beginning of what an element reads; 0 where there is none.
    number(selector) {
        const text = document.querySelector(selector)?.textContent ?? '';
        return Number((text.match(/^[^\d]*([\d\s]+)/)?.[1] ?? '').replace(/\s/g, ''));
    },

    heading: () => document.querySelector('h1')?.textContent,

    link: name => [...document.querySelectorAll('nav a')].find(link => link.textContent.trim() === name),

    button: name => [...document.querySelectorAll('main button')].find(one => one.textContent.trim() === name),

    put(field, value, event) {
        const { prototype } = field.constructor;
        Object.getOwnPropertyDescriptor(prototype, 'value').set.call(field, value);
        field.dispatchEvent(new Event(event, { bubbles: true }));
    },

    // Opens a page from the menu, from Accueil.
    async leave() {
        timing.link('Accueil').click();
        await until(() => timing.heading() === 'Accueil');
        await timing.rest();
    },
};
