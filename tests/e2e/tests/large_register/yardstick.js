// The same work as the app's, as plain JavaScript does it over arrays, without any library: nothing is kept
// folded, sorted or indexed from one keystroke to the next.

const place = document.createElement('section');
document.body.append(place);

const LOCALE = 'fr-CA';
const ROWS = 25;

const fold = text => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().replace(/œ/g, 'oe');
const words = typed => fold(typed).split(/[\s,]+/).filter(Boolean);

// A word as a part of a reference: O is 0, I and L are 1; null where it can't be one.
const symbols = word => {
    const read = word.toUpperCase().replace(/[\s-]/g, '').replace(/O/g, '0').replace(/[IL]/g, '1');
    return read.length > 2 && /^[0-9A-HJKMNP-TV-Z]+$/.test(read) ? read : null;
};
const finds = (sought, texts, reference) => {
    const folded = texts.map(fold);
    const written = reference?.replace(/-/g, '').replace(/^PI/, 'P1');
    return sought.every(([word, part]) =>
        folded.some(text => text.includes(word)) || (written && part && written.includes(part)));
};
const asked = typed => words(typed).map(word => [word, symbols(word)]);

const element = (name, ...children) => {
    const made = document.createElement(name);
    made.append(...children);
    return made;
};
const row = cells => element('tr', ...cells.map(cell => element('td', cell)));
const draw = (count, rows) => {
    const body = element('tbody', ...rows.slice(0, ROWS));
    place.replaceChildren(element('p', `${count} résultats`), element('table', body));
    return count;
};
const listed = user => `${user.family}, ${user.given}`;
const byName = (one, other) =>
    one.family.localeCompare(other.family, LOCALE) || one.given.localeCompare(other.given, LOCALE);
const link = (words, to) => {
    const made = element('a', words);
    made.href = to;
    return made;
};

window.yardstick = register => {
    const { bodies, users, procurations, records } = register;
    const byId = new Map(users.map(user => [user.id, user]));
    const names = ids => ids.map(id => byId.get(id)).flatMap(user => [user.family, user.given]);

    const heldBy = () => {
        const held = new Map();
        for (const one of procurations) {
            for (const user of one.users) {
                if (!held.has(user)) held.set(user, []);
                held.get(user).push(one);
            }
        }
        return held;
    };
    const inForce = (one, day) => !one.suspended && !one.over && one.start <= day && day <= one.end;
    const covers = (one, body, task) => {
        const tasks = one.grants[body.id];
        return tasks === null || tasks?.includes(task);
    };
    const isAllowed = (user, held, body, task, day) => user.active && body.enrolled
        && (user.officer || (held ?? []).some(one => inForce(one, day) && covers(one, body, task)));

    return {
        users(typed) {
            const sought = asked(typed);
            const found = users.filter(user => finds(sought, [user.family, user.given, user.code, user.email]));
            found.sort(byName);
            const rows = found.slice(0, ROWS).map(user =>
                row([link(listed(user), `/utilisateurs/fiche/${user.code}`), user.code, user.email]));
            return draw(found.length, rows);
        },

        procurations(typed) {
            const sought = asked(typed);
            const found = procurations.filter(one => finds(sought, [one.name, ...names(one.users)], one.reference));
            found.reverse();
            const rows = found.slice(0, ROWS).map(one => row([
                link(one.reference, `/procurations/${one.reference}`), one.name, `${one.start} – ${one.end}`,
                Object.keys(one.grants).join(', '), String(one.users.length),
            ]));
            return draw(found.length, rows);
        },

        // In the order of names, of those that have one.
        procurationsByName() {
            const name = one => one.name || names(one.users.slice(0, 1)).join(' ');
            const found = [...procurations].sort((one, other) =>
                (one.name === '') - (other.name === '') || name(one).localeCompare(name(other), LOCALE));
            const rows = found.slice(0, ROWS).map(one => row([one.reference, name(one), one.start, one.end]));
            return draw(found.length, rows);
        },

        records(typed) {
            const sought = asked(typed);
            const about = id => {
                const user = byId.get(id);
                return user ? [user.family, user.given, user.code] : [];
            };
            const found = records.filter(record => !sought.length || record.events.some(event =>
                finds(sought, [...about(record.author), ...about(event.user)], event.reference)));
            found.reverse();
            const rows = found.slice(0, ROWS).map(record => row([
                link(String(record.number), `/journal/${record.number}`), new Date(record.instant).toLocaleString(LOCALE),
                ...record.events.map(event => `${event.reference ?? ''} ${about(event.user).join(' ')}`),
            ]));
            return draw(found.length, rows);
        },

        whoMay(day) {
            const held = heldBy();
            const found = [...users].sort(byName);
            const rows = found.slice(0, ROWS).map(user => row([listed(user), ...bodies.map(body => {
                const allowed = body.tasks.filter(task => isAllowed(user, held.get(user.id), body, task, day)).length;
                const all = allowed === body.tasks.length;
                const said = allowed === 0 ? 'aucun' : all ? 'toutes les tâches' : `${allowed} sur ${body.tasks.length}`;
                return link(said, `/pourquoi?personne=${user.code}&organisme=${body.id}&au=${day}`);
            })]));
            return draw(found.length, rows);
        },

        byBody(id, day) {
            const held = heldBy();
            const body = bodies.find(body => body.id === id);
            const holders = [...users].sort(byName).flatMap(user => {
                if (user.officer) return user.active && body.enrolled ? [[user, null, body.tasks.length]] : [];
                const through = (held.get(user.id) ?? []).map(one => [user, one,
                    body.tasks.filter(task => isAllowed(user, [one], body, task, day)).length]);
                return through.filter(([, , tasks]) => tasks > 0);
            });
            const rows = holders.slice(0, ROWS).map(([user, one, tasks]) => row([
                link(listed(user), `/utilisateurs/fiche/${user.code}`), one ? one.reference : 'RSE',
                one?.end ?? 'Sans fin', `${tasks} sur ${body.tasks.length}`,
            ]));
            return draw(holders.length, rows);
        },

        calendar(first, last, day) {
            const found = procurations.filter(one => one.start <= last && one.end >= first);
            found.sort((one, other) => one.start < other.start ? -1 : one.start > other.start ? 1 : other.id - one.id);
            const [from, to] = [first, last].map(text => Date.parse(text));
            const place = text => Math.min(1000, Math.max(0, 1000 * (Date.parse(text) - from) / (to - from)));
            const drawn = found.slice(0, ROWS);
            const drawing = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
            for (const [index, one] of drawn.entries()) {
                const bar = document.createElementNS('http://www.w3.org/2000/svg', 'rect');
                const places = { x: place(one.start), y: index * 30, width: place(one.end) - place(one.start), height: 20 };
                for (const [name, value] of Object.entries(places)) bar.setAttribute(name, String(value));
                drawing.append(bar);
            }
            const months = new Map();
            for (const one of procurations) {
                if (!one.over && one.end >= first && one.end <= last) {
                    months.set(one.end.slice(0, 7), (months.get(one.end.slice(0, 7)) ?? 0) + 1);
                }
            }
            const rows = drawn.map(one => row([one.name, one.reference, one.start, one.end,
                inForce(one, day) ? 'Active' : one.start > day ? 'À venir' : 'Expirée']));
            const count = draw(found.length, rows);
            document.querySelector('body > section').append(drawing, ...[...months].map(month => row(month.map(String))));
            return count;
        },

        // One procuration to all the active users of a given name, in a store like local storage; a receipt.
        assign(id, given, day, store) {
            const one = procurations.find(one => one.id === id);
            const mandataries = new Set(one.users);
            const chosen = users.filter(user => fold(user.given) === given);
            if (chosen.some(user => !user.active || user.officer || mandataries.has(user.id))) throw new Error('refused');
            const events = chosen.map(user => ({ assigned: id, user: user.id, by: 0, on: day }));
            const record = { number: records.length + 1, instant: Date.now(), author: 0, events };
            store.set(`record.${record.number}`, JSON.stringify(record));
            place.replaceChildren(element('h2', 'Procuration assignée'), element('p', `${one.reference}, ${events.length} personnes`));
            return events.length;
        },
    };
};
