//! What pages are made of: elements, texts, and parts that follow what they read, as plain values.
//!
//! A page is described by values of one type, [`Node`]. One piece of code (`built`) puts them into the
//! document and, when a part is drawn anew, changes only what differs: elements that stay keep their
//! focus and what was typed into them.
//!
//! Why not the framework's own views: there each shape of element, with its attributes and children,
//! is a type of its own and brings its own copy of the machinery. Measured on this app, that was half of
//! all the code of the first visit. The framework still does the rest: signals and effects, owners,
//! history and links.
//!
//! Invariants:
//! * texts reach the document as text nodes and attributes only, never as markup;
//! * a handler of an event runs under the owner of the part that drew it, so contexts are there;
//! * two elements in one place count as the same while their tag, their `id` and the events that they
//!   listen to are the same; otherwise the old one goes and a new one comes.

mod built;
pub(in crate::ui) mod html;
#[cfg(test)]
mod tests;

pub(in crate::ui) use built::Built;

use leptos::prelude::Owner;
use std::borrow::Cow;
use std::rc::Rc;
use wasm_bindgen::{JsCast, JsValue};

/// A part of a page.
#[derive(Default)]
pub(in crate::ui) enum Node {
    /// Nothing.
    #[default]
    Nothing,
    /// A text.
    Text(Cow<'static, str>),
    /// An element.
    Element(Element),
    /// Several parts, one after another.
    Several(Vec<Node>),
    /// A part that is drawn anew each time what it reads changes.
    Following(Box<dyn Fn() -> Node>),
}

/// An element, with its attributes, what it listens to, and its children. It is one pointer wide, since
/// it is handed from call to call while it is described.
pub(in crate::ui) struct Element(Box<Description>);

struct Description {
    tag: Tag,
    attributes: Vec<(&'static str, Attribute)>,
    properties: Vec<Property>,
    listeners: Vec<Listener>,
    children: Vec<Node>,
}

/// The name of an element, and the standard that it is of.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Tag {
    Html(&'static str),
    Svg(&'static str),
}

/// What an attribute says.
#[derive(Clone, PartialEq, Eq)]
pub(in crate::ui) enum Value {
    /// The attribute isn't there.
    Absent,
    /// The attribute is there with this text, which may be empty.
    Text(Cow<'static, str>),
}

enum Attribute {
    Still(Value),
    Following(Box<dyn Fn() -> Value>),
}

/// What a control holds, which is no attribute: a person changes it too.
struct Property {
    name: &'static str,
    /// The value; `None` leaves what the control holds.
    read: Box<dyn Fn() -> Option<JsValue>>,
}

type Handler = Rc<dyn Fn(web_sys::Event)>;

struct Listener {
    event: &'static str,
    owner: Owner,
    handler: Handler,
}

impl Node {
    /// Several parts, one after another.
    pub(in crate::ui) fn all<N: Into<Node>>(parts: impl IntoIterator<Item = N>) -> Self {
        let mut nodes = Vec::new();
        for part in parts {
            nodes.push(part.into());
        }
        Self::Several(nodes)
    }
}

/// A part of a page, drawn anew each time what it reads changes.
pub(in crate::ui) fn follow<N: Into<Node>>(draw: impl Fn() -> N + 'static) -> Node {
    Node::Following(Box::new(move || draw().into()))
}

impl Element {
    fn new(tag: Tag) -> Self {
        Self(Box::new(Description {
            tag,
            attributes: Vec::new(),
            properties: Vec::new(),
            listeners: Vec::new(),
            children: Vec::new(),
        }))
    }

    /// Adds a part at the end.
    pub(in crate::ui) fn with(mut self, child: impl Into<Node>) -> Self {
        self.0.children.push(child.into());
        self
    }

    /// Gives an attribute its value for good.
    pub(in crate::ui) fn set(mut self, name: &'static str, value: impl Into<Value>) -> Self {
        self.0
            .attributes
            .push((name, Attribute::Still(value.into())));
        self
    }

    /// Gives the element its classes.
    pub(in crate::ui) fn class(self, classes: &'static str) -> Self {
        self.set("class", classes)
    }

    /// Gives an attribute a value that follows what it reads.
    pub(in crate::ui) fn follow<V: Into<Value>>(
        mut self,
        name: &'static str,
        read: impl Fn() -> V + 'static,
    ) -> Self {
        let read = Box::new(move || read().into());
        self.0.attributes.push((name, Attribute::Following(read)));
        self
    }

    /// Whether a radio or a checkbox is chosen; follows what it reads.
    pub(in crate::ui) fn checked(self, read: impl Fn() -> bool + 'static) -> Self {
        self.property("checked", move || Some(JsValue::from_bool(read())))
    }

    /// What stands in a field; follows what it reads.
    pub(in crate::ui) fn holding(self, read: impl Fn() -> String + 'static) -> Self {
        self.property("value", move || Some(JsValue::from_str(&read())))
    }

    /// What stands in a field; follows what it reads, and leaves the field as it is where that is this
    /// text.
    pub(in crate::ui) fn holding_unless(
        self,
        left_as_it_is: &'static str,
        read: impl Fn() -> String + 'static,
    ) -> Self {
        self.property("value", move || {
            let text = read();
            (text != left_as_it_is).then(|| JsValue::from_str(&text))
        })
    }

    fn property(
        mut self,
        name: &'static str,
        read: impl Fn() -> Option<JsValue> + 'static,
    ) -> Self {
        let read = Box::new(read);
        self.0.properties.push(Property { name, read });
        self
    }

    /// Listens to an event (DOM standard).
    pub(in crate::ui) fn on(
        mut self,
        event: &'static str,
        handler: impl Fn(web_sys::Event) + 'static,
    ) -> Self {
        self.0.listeners.push(Listener {
            event,
            owner: Owner::current().unwrap_or_default(),
            handler: Rc::new(handler),
        });
        self
    }

    /// Listens to presses, by a pointer or a key. The second press of a double click isn't one: it would
    /// come upon what the first one changed.
    pub(in crate::ui) fn on_single_click(self, press: impl Fn() + 'static) -> Self {
        self.on("click", move |event| {
            let click = event.dyn_ref::<web_sys::UiEvent>();
            if click.is_none_or(|click| click.detail() <= 1) {
                press();
            }
        })
    }

    /// Listens to presses, by a pointer or a key.
    pub(in crate::ui) fn on_click(self, press: impl Fn() + 'static) -> Self {
        self.on("click", move |_| press())
    }
}

impl From<Element> for Node {
    fn from(element: Element) -> Self {
        Self::Element(element)
    }
}

impl From<&'static str> for Node {
    fn from(text: &'static str) -> Self {
        Self::Text(Cow::Borrowed(text))
    }
}

impl From<String> for Node {
    fn from(text: String) -> Self {
        Self::Text(Cow::Owned(text))
    }
}

impl From<Cow<'static, str>> for Node {
    fn from(text: Cow<'static, str>) -> Self {
        Self::Text(text)
    }
}

impl From<Vec<Node>> for Node {
    fn from(nodes: Vec<Node>) -> Self {
        Self::Several(nodes)
    }
}

impl<N: Into<Node>> From<Option<N>> for Node {
    fn from(node: Option<N>) -> Self {
        node.map_or(Self::Nothing, Into::into)
    }
}

impl From<&'static str> for Value {
    fn from(text: &'static str) -> Self {
        Self::Text(Cow::Borrowed(text))
    }
}

impl From<String> for Value {
    fn from(text: String) -> Self {
        Self::Text(Cow::Owned(text))
    }
}

impl From<Cow<'static, str>> for Value {
    fn from(text: Cow<'static, str>) -> Self {
        Self::Text(text)
    }
}

/// A boolean attribute of HTML: there or not.
impl From<bool> for Value {
    fn from(is_there: bool) -> Self {
        if is_there {
            Self::Text(Cow::Borrowed(""))
        } else {
            Self::Absent
        }
    }
}

impl<V: Into<Value>> From<Option<V>> for Value {
    fn from(value: Option<V>) -> Self {
        value.map_or(Self::Absent, Into::into)
    }
}
