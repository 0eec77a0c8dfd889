//! What the office knows of the world.

use crate::register::{Day, Moment};
use crate::vault::Zeroizing;

/// Time and chance, as the outside gives them.
pub trait World {
    /// The present moment: one reading of the clock, as an instant and as Québec's civil date (R8).
    fn moment(&self) -> Moment;

    /// 128 random bits, to name things with.
    fn random(&self) -> [u8; 16];

    /// 256 random bits that nobody can guess, to make keys of; `None` where there is no source of such.
    fn secret(&self) -> Option<Zeroizing<[u8; 32]>>;

    /// Today's civil date in Québec.
    fn today(&self) -> Day {
        self.moment().today
    }
}

impl<W: World + ?Sized> World for &W {
    fn moment(&self) -> Moment {
        (**self).moment()
    }

    fn random(&self) -> [u8; 16] {
        (**self).random()
    }

    fn secret(&self) -> Option<Zeroizing<[u8; 32]>> {
        (**self).secret()
    }
}
