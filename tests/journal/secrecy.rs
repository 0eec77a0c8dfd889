//! Nothing that is stored says anything of the enterprise or of its people.

use crate::drive::{
    LOGINS, drive_to_accounts, enter, key, open_again, own_key, recovery, submit, transaction,
    user, world,
};
use crate::sample::found_sample;
use procura::journal::ascii;
use procura::office::{Key, MemoryStore, World as _};
use procura::register::{
    BodyId, Catalogue, Command, Email, EnrolmentState, Name, Note, Reference, Register, Role,
};

/// What must not be readable anywhere: long enough that chance doesn't write it.
fn telling(register: &Register) -> Vec<String> {
    let mut texts = Vec::new();
    let enterprise = register.enterprise().expect("founded");
    texts.push(enterprise.name.as_str().to_owned());
    texts.push(enterprise.neq.as_str().to_owned());
    for (_, user) in register.users().iter() {
        texts.push(user.code.as_str().to_owned());
        texts.push(user.given_name.as_str().to_owned());
        texts.push(user.family_name.as_str().to_owned());
        texts.extend(user.email.iter().map(|email| email.as_str().to_owned()));
    }
    for (_, row) in register.procurations().iter() {
        texts.push(row.reference.to_string());
        texts.extend(row.terms.name.iter().map(|name| name.as_str().to_owned()));
        texts.extend(row.terms.note.iter().map(|note| note.as_str().to_owned()));
    }
    let catalogue = Catalogue::embedded();
    for body in catalogue.bodies() {
        texts.push(body.id.as_str().to_owned());
        texts.extend(body.tasks.iter().map(|task| task.id.as_str().to_owned()));
    }
    texts.retain(|text| text.len() >= 4);
    texts
}

fn contains(bytes: &[u8], text: &str) -> bool {
    let lower = |bytes: &[u8]| bytes.to_ascii_lowercase();
    let (bytes, text) = (lower(bytes), lower(text.as_bytes()));
    bytes.windows(text.len()).any(|part| part == text)
}

/// Whether the text stands there in any way in which text is written.
fn tells(bytes: &[u8], text: &str) -> bool {
    let wide = text.encode_utf16().flat_map(u16::to_le_bytes);
    let wide = String::from_utf8_lossy(&wide.collect::<Vec<_>>()).into_owned();
    let encoded = ascii::written(text.as_bytes());
    let hexadecimal: String = text.bytes().map(|byte| format!("{byte:02x}")).collect();
    // A code of base64 depends on where it begins; the decoded bytes are looked at besides.
    [text, wide.as_str(), encoded.as_str(), hexadecimal.as_str()]
        .iter()
        .any(|form| contains(bytes, form))
}

#[track_caller]
fn assert_says_nothing(store: &MemoryStore, register: &Register) {
    let telling = telling(register);
    assert!(telling.len() > 80);
    for (key, text) in store.content() {
        let decoded = ascii::read(&text);
        assert!(decoded.is_some() || text == "1", "{text}");
        let decoded = decoded.unwrap_or_default();
        for word in &telling {
            assert!(
                !tells(key.as_str().as_bytes(), word),
                "{word} in {}",
                key.as_str()
            );
            assert!(
                !tells(text.as_bytes(), word),
                "{word} under {}",
                key.as_str()
            );
            assert!(
                !tells(&decoded, word),
                "{word} decoded under {}",
                key.as_str()
            );
        }
    }
}

#[test]
fn nothing_that_is_stored_says_anything() {
    let store = MemoryStore::default();
    let mut office = drive_to_accounts(store.clone());
    let email = Email::parse_optional("anne.tremblay@fictives.example").expect("an address");
    let note = Note::parse_optional("Pendant le congé de la responsable").expect("a note");
    let mut terms = crate::drive::terms("Retenues à la source");
    terms.note = note;
    let commands = [
        Command::ChangeUser {
            user: user(2),
            given_name: Name::parse("Geneviève").expect("a name"),
            family_name: Name::parse("Bélanger-Roy").expect("a name"),
            email,
        },
        Command::GrantAccess {
            user: user(4),
            reference: Reference::from_bits(0x1234_5678),
            terms,
        },
        Command::SetEnrolment {
            body: BodyId::new("cnesst"),
            state: Some(EnrolmentState::Pending),
        },
        Command::SuspendUser(user(2)),
    ];
    for (number, command) in (50..).zip(commands) {
        submit(&mut office, number, command);
    }
    office
        .change_passphrase(transaction(60), &own_key(0), &key(60))
        .expect("accepted");
    office
        .renew_recovery(transaction(61), &recovery(2))
        .expect("accepted");
    assert_says_nothing(&store, office.register());
    // A damaged record is kept aside.
    let id = office.journal().register_id().expect("founded");
    let text = office.journal().text(5).expect("recorded");
    store.put(Key::record(id, 5), &text[4..]);
    let mut office = open_again(store.clone());
    let outcome = enter(&mut office, LOGINS[0], &key(60));
    assert!(outcome.is_ok());
    assert!(office.impairment().is_some());
    let whole = drive_to_accounts(MemoryStore::default());
    assert_says_nothing(&store, whole.register());
}

#[test]
fn neither_does_the_sample() {
    let store = MemoryStore::default();
    let mut office = open_again(store.clone());
    found_sample(&mut office).expect("made");
    enter(&mut office, "rse1", &own_key(0)).expect("let in");
    assert!(
        office
            .register()
            .users()
            .iter()
            .any(|(_, user)| user.role == Role::User)
    );
    assert_says_nothing(&store, office.register());
    assert!(office.world().today() == world().today());
}

#[test]
fn the_search_would_find_what_stood_in_the_open() {
    for bytes in [
        b"xxBoulangerie".to_vec(),
        b"boulangerie.".to_vec(),
        ascii::written(b"Boulangerie").into_bytes(),
        "Boulangerie"
            .encode_utf16()
            .flat_map(u16::to_le_bytes)
            .collect(),
    ] {
        assert!(tells(&bytes, "Boulangerie"));
    }
    assert!(!tells(b"Boulanger", "Boulangerie"));
}
