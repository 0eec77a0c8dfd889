//! The sentences about the theme.

use crate::wording::sentences::sentences;

sentences! {
    /// The choice of the theme.
    Themes {
        Theme => "Thème", "Theme";
        System => "Comme l’appareil", "Same as the device";
        Light => "Clair", "Light";
        Dark => "Sombre", "Dark";
    }
}
