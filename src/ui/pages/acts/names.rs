//! The words of each act: its name, the title of its page, what it does, and its button.

use crate::procedure::LifeAct;
use crate::ui::components::explanation;
use crate::ui::markup::Element;
use crate::wording::pages::{Acts, Explanations};

/// The name of an act.
pub(in crate::ui::pages) fn act_name(act: LifeAct) -> Acts {
    match act {
        LifeAct::Suspend => Acts::Suspend,
        LifeAct::Reactivate => Acts::Reactivate,
        LifeAct::Prolong => Acts::Prolong,
        LifeAct::Revoke => Acts::Revoke,
        LifeAct::Withdraw => Acts::Withdraw,
        LifeAct::Renounce => Acts::Renounce,
        LifeAct::Assign => Acts::Assign,
    }
}

/// The title of the page of an act on one procuration.
pub(in crate::ui::pages) fn act_title(act: LifeAct, reference: String) -> Acts {
    match act {
        LifeAct::Suspend => Acts::SuspendTitle { reference },
        LifeAct::Reactivate => Acts::ReactivateTitle { reference },
        LifeAct::Prolong => Acts::ProlongTitle { reference },
        LifeAct::Revoke => Acts::RevokeTitle { reference },
        LifeAct::Withdraw => Acts::WithdrawTitle { reference },
        LifeAct::Renounce => Acts::RenounceTitle { reference },
        // Several are assigned: one is by its own procedure.
        LifeAct::Assign => Acts::AssignSeveral,
    }
}

/// What an act does.
pub(super) fn act_lead(act: LifeAct) -> Acts {
    match act {
        LifeAct::Suspend => Acts::SuspendLead,
        LifeAct::Reactivate => Acts::ReactivateLead,
        LifeAct::Prolong => Acts::ProlongLead,
        LifeAct::Revoke => Acts::RevokeLead,
        LifeAct::Withdraw => Acts::WithdrawLead,
        LifeAct::Renounce => Acts::RenounceLead,
        LifeAct::Assign => Acts::AssignLead,
    }
}

/// What an act is.
pub(super) fn act_explanation(act: LifeAct) -> Element {
    use Explanations as Words;
    let (question, answer) = match act {
        LifeAct::Suspend => (Words::Suspension, Words::SuspensionText),
        LifeAct::Reactivate => (Words::Reactivation, Words::ReactivationText),
        LifeAct::Prolong => (Words::Extension, Words::ExtensionText),
        LifeAct::Revoke => (Words::Revocation, Words::RevocationText),
        LifeAct::Withdraw => (Words::Withdrawal, Words::WithdrawalText),
        LifeAct::Renounce => (Words::Renunciation, Words::RenunciationText),
        LifeAct::Assign => (Words::Assignment, Words::AssignmentText),
    };
    explanation(question, answer)
}

/// The button that records an act.
pub(super) fn act_confirmation(act: LifeAct) -> Acts {
    match act {
        LifeAct::Suspend => Acts::ConfirmSuspend,
        LifeAct::Reactivate => Acts::ConfirmReactivate,
        LifeAct::Prolong => Acts::ConfirmProlong,
        LifeAct::Revoke => Acts::ConfirmRevoke,
        LifeAct::Withdraw => Acts::ConfirmWithdraw,
        LifeAct::Renounce => Acts::ConfirmRenounce,
        LifeAct::Assign => Acts::ConfirmAssign,
    }
}
