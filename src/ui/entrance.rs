//! How somebody comes in, from what was typed to an office that is open.
//!
//! A code that nobody has costs as much time as a wrong passphrase: a key is derived all the same, and the
//! same sentence answers. While a key is being derived the page stays alive, since a worker does it.

use super::pages::fault_in_words;
use super::workspace::workspace;
use crate::browser::derivation::{DerivationProblem, derived};
use crate::browser::{BrowserNormalisation, BrowserWorld, attempts, cryptography, sentences};
use crate::office::{
    Candidate, EntryProblem, MemoryStore, OFFICER_PASSPHRASE, Office, SlotKind, USER_PASSPHRASE,
};
use crate::register::{Standing, UserCode};
use crate::vault::{
    Derivation, Lock, Parameters, Passphrase, PassphraseKey, RecoveryCode, Salt, Slot, SlotProblem,
    Zeroizing,
};
use crate::wording::pages::{Entrance, Entry, Failures, RefusedAccounts};
use crate::wording::{Language, Wording};
use std::cell::RefCell;

#[cfg(test)]
mod tests;

/// Why somebody doesn't come in.
#[derive(Debug)]
pub(super) enum Refused {
    /// One has to wait for so many seconds.
    Wait(u32),
    /// What was typed opens nothing, as far as it may be told.
    Wrong(Entrance),
    /// The passphrase couldn't be checked.
    Unchecked(Failures),
    /// The account or the register isn't as it should be.
    Problem(EntryProblem),
}

/// Comes in with a passphrase.
///
/// # Errors
/// Why not.
pub(super) async fn come_in(code: String, passphrase: Zeroizing<String>) -> Result<(), Refused> {
    check_pause()?;
    load_cryptography().await.map_err(Refused::Unchecked)?;
    let passphrase = Passphrase::typed(&passphrase, &BrowserNormalisation);
    let code = UserCode::parse(&code).ok();
    let outcome = try_slots(code, &passphrase).await;
    settle(outcome, Entrance::Wrong)
}

/// Comes in with a recovery code.
///
/// # Errors
/// Why not.
pub(super) async fn recover(code: String, recovery: RecoveryCode) -> Result<(), Refused> {
    check_pause()?;
    load_cryptography().await.map_err(Refused::Unchecked)?;
    let outcome = match UserCode::parse(&code) {
        Ok(code) => {
            let workspace = workspace();
            let entered = workspace.at_the_desk(move |office| office.recover(&code, &recovery));
            entered.await.unwrap_or(Err(EntryProblem::NoSlot))
        }
        Err(_) => Err(EntryProblem::NoSlot),
    };
    settle(outcome.map_err(Refused::Problem), Entrance::WrongRecovery)
}

/// The codes and the passphrases of the sample, which everyone knows.
pub(super) const WAYS_INTO_SAMPLE: [(&str, &str); 3] = [
    ("rse1", OFFICER_PASSPHRASE),
    ("rse2", OFFICER_PASSPHRASE),
    ("employe1", USER_PASSPHRASE),
];

/// Comes in as somebody of the sample, by a passphrase that everyone knows. What only passes for a sample
/// doesn't let anyone in by it; nothing is guessed by trying, so nothing is counted.
///
/// # Errors
/// Why nobody came in, in a sentence.
pub(super) async fn come_into_sample() -> Result<(), String> {
    if let Err(failure) = load_cryptography().await {
        return Err(failure.say(workspace().language()).into_owned());
    }
    for (code, phrase) in WAYS_INTO_SAMPLE {
        let phrase = Passphrase::typed(phrase, &BrowserNormalisation);
        match try_slots(UserCode::parse(code).ok(), &phrase).await {
            Ok(()) => return Ok(()),
            Err(refused @ Refused::Unchecked(_)) => return Err(refusal_in_words(&refused)),
            Err(_) => {}
        }
    }
    Err(Entry::NotASample.say(workspace().language()).into_owned())
}

/// Comes into an office of its own, apart from what this browser keeps: that of a backup. Whoever has its file
/// could try as often as they like elsewhere, so nothing is counted.
///
/// # Errors
/// Why not.
pub(super) async fn come_into(
    office: &RefCell<Office<MemoryStore, BrowserWorld>>,
    code: &str,
    passphrase: Zeroizing<String>,
) -> Result<(), Refused> {
    load_cryptography().await.map_err(Refused::Unchecked)?;
    let passphrase = &Passphrase::typed(&passphrase, &BrowserNormalisation);
    let code = UserCode::parse(code).ok();
    let found = code.map(|code| {
        let found = office.borrow().candidates(&code, SlotKind::Open);
        (code, found.unwrap_or_default())
    });
    let Some((code, candidates)) = found else {
        return Err(Refused::Problem(EntryProblem::NoSlot));
    };
    let code = &code;
    tried(candidates, async |slot| {
        let key = key_of_slot(&slot, passphrase).await?;
        let entered = office.borrow_mut().enter(code, &slot, &key);
        entered.map_err(Refused::Problem)
    })
    .await
}

/// Notes how it went, and says no more than may be said.
fn settle(outcome: Result<(), Refused>, wrong: Entrance) -> Result<(), Refused> {
    let workspace = workspace();
    let outcome = outcome.map_err(|refused| match refused {
        Refused::Problem(EntryProblem::NoSlot | EntryProblem::Slot(SlotProblem::DoesNotOpen)) => {
            Refused::Wrong(wrong)
        }
        other => other,
    });
    match &outcome {
        Ok(()) => attempts::forget(),
        Err(Refused::Wrong(_)) => attempts::note(workspace.now().0),
        Err(_) => {}
    }
    outcome
}

fn check_pause() -> Result<(), Refused> {
    match attempts::seconds_left(workspace().now().0) {
        0 => Ok(()),
        seconds => Err(Refused::Wait(seconds)),
    }
}

/// Tries every slot behind the code, the newest first. The most telling refusal is kept.
async fn try_slots(code: Option<UserCode>, passphrase: &Passphrase) -> Result<(), Refused> {
    let Some((code, candidates)) = code.and_then(|code| {
        let found = workspace().with_opened(|opened| {
            let office = opened.office();
            office.candidates(&code, SlotKind::Open)
        });
        Some((code, found.ok()?))
    }) else {
        return decoy(passphrase).await;
    };
    if candidates.is_empty() {
        return decoy(passphrase).await;
    }
    let code = &code;
    tried(candidates, async |slot| {
        try_slot(code, slot, passphrase).await
    })
    .await
}

/// Tries every candidate until one lets somebody in. A slot whose key can't be derived for want of memory
/// doesn't keep the others from being tried. The most telling refusal is kept.
async fn tried(
    candidates: Vec<Candidate>,
    mut attempt: impl AsyncFnMut(Slot) -> Result<(), Refused>,
) -> Result<(), Refused> {
    let mut kept = Refused::Problem(EntryProblem::NoSlot);
    for candidate in candidates {
        let refused = match candidate {
            Candidate::Refused(problem) => Refused::Problem(EntryProblem::Slot(problem)),
            Candidate::Slot(slot) => match attempt(*slot).await {
                Ok(()) => return Ok(()),
                Err(refused) => refused,
            },
        };
        let is_hopeless = matches!(refused, Refused::Unchecked(Failures::NoWorker));
        if how_telling(&refused) >= how_telling(&kept) {
            kept = refused;
        }
        if is_hopeless {
            break;
        }
    }
    Err(kept)
}

/// How telling a refusal is: that a slot couldn't be checked says more than that another one doesn't open,
/// since that one may have been the right one.
fn how_telling(refused: &Refused) -> u8 {
    match refused {
        Refused::Problem(EntryProblem::NoSlot) => 0,
        Refused::Problem(EntryProblem::Slot(SlotProblem::DoesNotOpen)) => 1,
        Refused::Problem(_) => 2,
        Refused::Unchecked(_) | Refused::Wait(_) | Refused::Wrong(_) => 3,
    }
}

/// Tries one slot.
async fn try_slot(code: &UserCode, slot: Slot, passphrase: &Passphrase) -> Result<(), Refused> {
    let key = key_of_slot(&slot, passphrase).await?;
    let code = code.clone();
    let workspace = workspace();
    let entered = workspace.at_the_desk(move |office| office.enter(&code, &slot, &key));
    let entered = entered.await.unwrap_or(Err(EntryProblem::NoSlot));
    entered.map_err(Refused::Problem)
}

/// The key of a passphrase, as the lock of a slot wants it.
async fn key_of_slot(slot: &Slot, passphrase: &Passphrase) -> Result<PassphraseKey, Refused> {
    match slot.lock() {
        Lock::Own(derivation) | Lock::Temporary(derivation) => {
            let key = key_of(passphrase, derivation).await;
            key.map_err(Refused::Unchecked)
        }
        Lock::Recovery(_) => {
            let other_lock = EntryProblem::Slot(SlotProblem::OtherLock);
            Err(Refused::Problem(other_lock))
        }
    }
}

/// Derives a key that opens nothing, so that a code that nobody has takes as long as a wrong passphrase.
async fn decoy(passphrase: &Passphrase) -> Result<(), Refused> {
    let salt = workspace().fresh_salt();
    let parameters = workspace().look(|office| office.parameters_in_use());
    let derivation = Derivation {
        salt: salt.unwrap_or(Salt::from_random([0; 16])),
        parameters,
    };
    key_of(passphrase, derivation)
        .await
        .map_err(Refused::Unchecked)?;
    Err(Refused::Problem(EntryProblem::NoSlot))
}

/// The key of a passphrase that is new, or is given to somebody, under a fresh salt.
///
/// # Errors
/// Why it couldn't be derived.
pub(super) async fn fresh_key(
    passphrase: &Passphrase,
    parameters: Parameters,
) -> Result<PassphraseKey, Failures> {
    load_cryptography().await?;
    let salt = workspace()
        .fresh_salt()
        .ok_or(Failures::StorageFailedForAct)?;
    key_of(passphrase, Derivation { salt, parameters }).await
}

/// The key of what whoever is in typed as their present passphrase, to be tried on their own slot.
///
/// # Errors
/// Why it couldn't be derived.
pub(super) async fn present_key(passphrase: &Passphrase) -> Result<PassphraseKey, Failures> {
    load_cryptography().await?;
    let slot = workspace().with_opened(|opened| opened.office().own_slot());
    match slot.map(|slot| slot.lock()) {
        Some(Lock::Own(derivation)) => key_of(passphrase, derivation).await,
        _ => Err(Failures::StorageFailedForAct),
    }
}

/// Loads what everything that is sealed or signed needs, and the sentences that nobody sees before they come
/// in, unless they are there.
///
/// # Errors
/// When it can't be loaded.
pub(super) async fn load_cryptography() -> Result<(), Failures> {
    let loaded = cryptography::load().await;
    loaded.map_err(|_| Failures::NoWorker)?;
    let said = sentences::load(Language::French).await;
    said.map_err(|_| Failures::NoWorker)
}

async fn key_of(
    passphrase: &Passphrase,
    derivation: Derivation,
) -> Result<PassphraseKey, Failures> {
    let key = derived(passphrase, derivation).await;
    key.map_err(|problem| match problem {
        DerivationProblem::NoMemory => Failures::NoMemory,
        DerivationProblem::NoWorker => Failures::NoWorker,
    })
}

/// Why somebody doesn't come in, in a sentence.
pub(super) fn refusal_in_words(refused: &Refused) -> String {
    let language = workspace().language();
    match refused {
        Refused::Wait(seconds) => {
            let seconds = usize::try_from(*seconds).unwrap_or(usize::MAX);
            Entrance::Wait { seconds }.say(language)
        }
        Refused::Wrong(sentence) => sentence.say(language),
        Refused::Unchecked(failure) => failure.say(language),
        Refused::Problem(problem) => sentence_of(problem).say(language),
    }
    .into_owned()
}

fn sentence_of(problem: &EntryProblem) -> Box<dyn Wording> {
    let refusal = match problem {
        EntryProblem::NoSlot => return Box::new(Entrance::Wrong),
        EntryProblem::NotOfficer => return Box::new(Entrance::WrongRecovery),
        EntryProblem::Slot(SlotProblem::DoesNotOpen) => return Box::new(Entrance::Wrong),
        EntryProblem::Slot(problem) => about_slot(*problem),
        EntryProblem::NotActive(Standing::Departed(_)) => RefusedAccounts::Departed,
        EntryProblem::NotActive(_) => RefusedAccounts::Suspended,
        EntryProblem::OtherKey => RefusedAccounts::OtherKey,
        EntryProblem::Unreadable(fault) => RefusedAccounts::Unverifiable {
            why: fault_in_words(fault),
        },
        EntryProblem::Storage(_) => RefusedAccounts::StorageUnreadable,
    };
    Box::new(refusal)
}

fn about_slot(problem: SlotProblem) -> RefusedAccounts {
    match problem {
        SlotProblem::Damaged | SlotProblem::Malformed => RefusedAccounts::AccountDamaged,
        SlotProblem::NewerVersion(_) => RefusedAccounts::AccountNewer,
        SlotProblem::WeakParameters => RefusedAccounts::AccountWeak,
        SlotProblem::ExcessiveParameters => RefusedAccounts::AccountExcessive,
        SlotProblem::OtherRegister(_) | SlotProblem::OtherUser(_) => {
            RefusedAccounts::AccountOfAnother
        }
        SlotProblem::OtherLock | SlotProblem::Forged | SlotProblem::DoesNotOpen => {
            RefusedAccounts::AccountForged
        }
        SlotProblem::Superseded { .. } => RefusedAccounts::AccountSuperseded,
    }
}
