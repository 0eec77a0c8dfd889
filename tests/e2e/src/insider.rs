//! Somebody who knows a passphrase and the developer tools: what they can read of a register, and what they
//! can write into storage with the true keys, past the app.

use anyhow::{Context, Result, anyhow, bail, ensure};
use procura::journal::{FORMAT, Record, TransactionId, ascii};
use procura::office::{Candidate, Key, MemoryStore, Office, SlotKind, World};
use procura::register::{
    Actor, Command, Day, Event, Instant, Moment, Name, NewUser, Register, Role, UserCode, UserId,
};
use procura::vault::frame::framed;
use procura::vault::{
    Keys, Lock, Nonce, Normalisation, Opened, Passphrase, Place, SLOT_VERSION, Signed, SigningPair,
    Slot, Zeroizing, derive,
};

use crate::{Browser, Kept};

/// Somebody with a user's keys, who has read the register as it was.
pub struct Insider {
    office: Office<MemoryStore, StillWorld>,
    keys: Keys,
    user: UserId,
}

/// One text in storage.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Text {
    /// Under which key.
    pub key: String,
    /// The text.
    pub text: String,
}

impl Insider {
    /// Whoever signs in with this code and the passphrase that the story knows, on what storage holds.
    pub async fn of(browser: &Browser, code: &str) -> Result<Self> {
        let kept = browser.kept().await?;
        Self::within(&kept, code, &browser.passphrase_of(code))
    }

    fn within(kept: &Kept, code: &str, passphrase: &str) -> Result<Self> {
        let store = MemoryStore::default();
        for (key, text) in kept {
            if let Some(key) = Key::parse(key) {
                store.put(key, text);
            }
        }
        let mut office = Office::open(store, StillWorld::begin()?).map_err(told)?;
        let code = UserCode::parse(code).map_err(told)?;
        let slot = slot_in(&office, &code)?;
        let (Lock::Own(derivation) | Lock::Temporary(derivation)) = slot.lock() else {
            bail!("the slot opens with no passphrase");
        };
        let passphrase = Passphrase::typed(passphrase, &AsItIs);
        let key = derive(&passphrase, derivation).map_err(told)?;
        office.enter(&code, &slot, &key).map_err(told)?;
        let Opened::Own(keys) = slot.open(&key).map_err(told)? else {
            bail!("{code:?} has no keys of their own");
        };
        let user = slot.owner().user;
        Ok(Self { office, keys, user })
    }

    /// The user, as an author.
    pub fn actor(&self) -> Actor {
        Actor::User(self.user)
    }

    /// The user's pair of keys.
    pub fn pair(&self) -> &SigningPair {
        &self.keys.pair
    }

    /// The user with this code.
    pub fn user(&self, code: &str) -> Result<UserId> {
        let code = UserCode::parse(code).map_err(told)?;
        let found = self.office.register().user_by_code(&code);
        found.context("nobody has this code")
    }

    /// How many records there were.
    pub fn count(&self) -> usize {
        self.office.journal().len()
    }

    /// The record that would come next, well formed in everything: in this author's name, signed with this
    /// pair, sealed with the register's own key.
    pub fn next(&self, author: Actor, pair: &SigningPair, events: Vec<Event>) -> Result<Text> {
        let journal = self.office.journal();
        let transaction = TransactionId::from_bytes([7; 16]);
        let instant = journal.newest_first(0, 1).next();
        let instant = instant.context("the journal is empty")?.instant;
        let record = journal.next(transaction, instant, author, events);
        self.written(pair, &record)
    }

    /// Adds so many users, one record each, as the app would; gives everything that storage then holds.
    pub fn add_users(&mut self, count: u32) -> Result<Kept> {
        for number in 0..count {
            let named = |text: &str| Name::parse(text).map_err(told);
            let user = NewUser {
                code: UserCode::parse(&format!("ajout{number}")).map_err(told)?,
                given_name: named("Geneviève")?,
                family_name: named(&format!("Bélanger-Roy {number}"))?,
                email: None,
                role: Role::User,
            };
            self.submit(Command::AddUser(user))?;
        }
        Ok(self.content())
    }

    /// Has a request of this user recorded as the app would, in a storage of the insider's own.
    pub fn submit(&mut self, command: Command) -> Result<()> {
        let number = u128::try_from(self.count())?;
        let transaction = TransactionId::from_bytes(number.to_be_bytes());
        self.office.submit(transaction, command).map_err(told)?;
        Ok(())
    }

    /// Everything that the insider's storage holds, by key.
    pub fn content(&self) -> Kept {
        let content = self.office.store().content().into_iter();
        content
            .map(|(key, text)| (key.as_str().to_owned(), text))
            .collect()
    }

    /// The register, as the insider has read and made it.
    pub fn register(&self) -> &Register {
        self.office.register()
    }

    /// The records from which it follows, the oldest first.
    pub fn journal(&self) -> impl Iterator<Item = &Record> {
        self.office.journal().records()
    }

    fn written(&self, pair: &SigningPair, record: &Record) -> Result<Text> {
        let register = self.office.journal().register_id().context("no register")?;
        let place = Place::later(FORMAT, register, record.sequence).context("no later place")?;
        let content = record.content().map_err(told)?;
        let signed = Signed::sign(pair, &place, record.previous, record.instant, &content);
        let nonce = Nonce::from_random([42; 24]);
        let sealed = self.keys.data_key.seal(&place, nonce, signed.bytes());
        let mut body: Vec<u8> = place.bytes().skip(1).collect();
        body.extend(sealed.context("it can't be sealed")?);
        Ok(Text {
            key: Key::record(register, record.sequence).as_str().to_owned(),
            text: ascii::written(&framed(FORMAT, &body)),
        })
    }
}

/// A pair that no register knows.
pub fn unknown_pair() -> SigningPair {
    SigningPair::from_seed(&Zeroizing::new([77; 32]))
}

/// The slot behind a code, as it is in storage.
pub fn slot_of(kept: &Kept, code: &str) -> Result<Text> {
    let code = UserCode::parse(code).map_err(told)?;
    let is_behind = |name: &str| match Key::parse(name)?.place() {
        procura::office::Place::Slot(slot) => {
            let digest = procura::office::SlotPlace::code_digest(slot.register, &code);
            (slot.kind == SlotKind::Open && slot.code == digest).then_some(())
        }
        _ => None,
    };
    let mut found = kept.iter().filter(|(name, _)| is_behind(name).is_some());
    let (key, text) = found.next().context("nobody comes in with this code")?;
    ensure!(found.next().is_none(), "two slots are behind this code");
    Ok(Text {
        key: key.clone(),
        text: text.clone(),
    })
}

/// The text of a slot that asks for so many KiB of memory, with a digest that fits.
pub fn with_memory(slot: &Text, memory: u32) -> Result<String> {
    let name = Key::parse(&slot.key).context("no key of the app")?;
    let procura::office::Place::Slot(place) = name.place() else {
        bail!("no slot stands there");
    };
    let owner = procura::vault::Owner {
        register: place.register,
        user: place.user,
    };
    let bytes = ascii::read(&slot.text).context("no base64url")?;
    let (Lock::Own(derivation) | Lock::Temporary(derivation)) =
        Slot::read(&bytes, owner).map_err(told)?.lock()
    else {
        bail!("the slot has no parameters");
    };
    let salt = derivation.salt.bytes();
    let from = [&salt, number(derivation.parameters.memory()).as_slice()].concat();
    let to = [&salt, number(memory).as_slice()].concat();
    let content = &bytes[1..bytes.len() - 32];
    let at = content.windows(from.len()).position(|part| part == from);
    let at = at.context("the parameters don't follow the salt")?;
    let changed = [&content[..at], &to, &content[at + from.len()..]].concat();
    Ok(ascii::written(&framed(SLOT_VERSION, &changed)))
}

/// A number as postcard writes it: seven bits a byte, the lowest first.
fn number(mut value: u32) -> Vec<u8> {
    let mut bytes = Vec::new();
    loop {
        let low = u8::try_from(value & 0x7f).unwrap_or(0);
        value >>= 7;
        if value == 0 {
            bytes.push(low);
            return bytes;
        }
        bytes.push(low | 0x80);
    }
}

fn slot_in(office: &Office<MemoryStore, StillWorld>, code: &UserCode) -> Result<Slot> {
    let candidates = office.candidates(code, SlotKind::Open).map_err(told)?;
    match candidates.into_iter().next() {
        Some(Candidate::Slot(slot)) => Ok(*slot),
        other => bail!("behind the code is {other:?}"),
    }
}

/// The passphrases of the stories are already in the form to which a browser brings them.
struct AsItIs;

impl Normalisation for AsItIs {
    fn compatible(&self, text: &str) -> Zeroizing<String> {
        Zeroizing::new(text.to_owned())
    }
}

/// A world in which nothing moves: whoever reads needs no more.
struct StillWorld {
    today: Day,
}

impl StillWorld {
    fn begin() -> Result<Self> {
        let today = Day::new(2026, 11, 23).context("no day of the calendar")?;
        Ok(Self { today })
    }
}

impl World for StillWorld {
    fn moment(&self) -> Moment {
        Moment {
            today: self.today,
            now: Instant(1_795_446_000_000),
        }
    }

    fn random(&self) -> [u8; 16] {
        [9; 16]
    }

    fn secret(&self) -> Option<Zeroizing<[u8; 32]>> {
        Some(Zeroizing::new([9; 32]))
    }
}

fn told(problem: impl std::fmt::Debug) -> anyhow::Error {
    anyhow!("{problem:?}")
}
