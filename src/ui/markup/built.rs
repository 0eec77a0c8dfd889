//! What stands in the document, and how it becomes like another description of it.

use super::{Attribute, Description, Element, Handler, Listener, Node, Property, Tag, Value};
use crate::browser::site;
use leptos::prelude::{Owner, RenderEffect, document};
use std::borrow::Cow;
use std::cell::RefCell;
use std::rc::Rc;
use wasm_bindgen::prelude::Closure;
use wasm_bindgen::{JsCast, JsValue};

/// The namespace of SVG (SVG 2, section 5.2).
const SVG: &str = "http://www.w3.org/2000/svg";

/// A part of a page in the document. Each has at least one node there, so that its place is known
/// however little it shows.
pub(in crate::ui) enum Built {
    Nothing(web_sys::Node),
    Text(web_sys::Node, Cow<'static, str>),
    Element(Box<BuiltElement>),
    /// The parts, and a comment after the last one.
    Several(Vec<Built>, web_sys::Node),
    Following(RenderEffect<Built>),
}

/// An element in the document.
pub(in crate::ui) struct BuiltElement {
    node: web_sys::Element,
    tag: Tag,
    attributes: Vec<(&'static str, Shown)>,
    // What keeps the properties up to date, as long as it isn't dropped.
    properties: Vec<RenderEffect<()>>,
    listeners: Vec<BuiltListener>,
    children: Vec<Built>,
}

/// An attribute in the document.
enum Shown {
    Still(Value),
    Following { _effect: RenderEffect<Value> },
}

/// What listens to an event, as long as it isn't dropped.
struct BuiltListener {
    event: &'static str,
    /// Who answers; replaced when the element is drawn anew.
    answering: Rc<RefCell<(Owner, Handler)>>,
    _closure: Closure<dyn Fn(web_sys::Event)>,
}

impl Built {
    /// Makes the nodes of a part, in no place yet.
    pub(in crate::ui) fn of(node: Node) -> Self {
        match node {
            Node::Nothing => Self::Nothing(comment()),
            Node::Text(text) => Self::Text(document().create_text_node(&text).into(), text),
            Node::Element(Element(element)) => Self::Element(Box::new(BuiltElement::of(*element))),
            Node::Several(nodes) => {
                let mut parts = Vec::new();
                for node in nodes {
                    parts.push(Self::of(node));
                }
                Self::Several(parts, comment())
            }
            Node::Following(draw) => Self::Following(following(draw, None)),
        }
    }

    /// Changes what differs between what stands and what shall stand.
    fn become_like(&mut self, node: Node) {
        match (self, node) {
            (Self::Nothing(_), Node::Nothing) => {}
            (Self::Text(node, shown), Node::Text(text)) => {
                if *shown != text {
                    node.set_node_value(Some(&text));
                    *shown = text;
                }
            }
            (Self::Element(built), Node::Element(Element(element))) if built.is_like(&element) => {
                built.become_like(*element);
            }
            (Self::Several(parts, end), Node::Several(nodes)) => {
                if let Some(parent) = end.parent_node() {
                    change_list(parts, nodes, &parent, Some(end));
                }
            }
            (Self::Following(effect), Node::Following(draw)) => {
                let standing = effect.take_value();
                *effect = following(draw, standing);
            }
            (built, node) => built.give_way_to(Self::of(node)),
        }
    }

    fn give_way_to(&mut self, other: Self) {
        if let Some(first) = self.first()
            && let Some(parent) = first.parent_node()
        {
            other.insert(&parent, Some(&first));
        }
        self.remove();
        *self = other;
    }

    /// The first of the part's nodes.
    fn first(&self) -> Option<web_sys::Node> {
        match self {
            Self::Nothing(node) | Self::Text(node, _) => Some(node.clone()),
            Self::Element(built) => Some(built.node.clone().into()),
            Self::Several(parts, end) => match parts.first() {
                Some(part) => part.first(),
                None => Some(end.clone()),
            },
            Self::Following(effect) => effect.with_value_mut(|built| built.first())?,
        }
    }

    /// Puts the part into its place: before another node, or last.
    pub(in crate::ui) fn insert(&self, parent: &web_sys::Node, before: Option<&web_sys::Node>) {
        match self {
            Self::Nothing(node) | Self::Text(node, _) => place(node, parent, before),
            Self::Element(built) => place(&built.node, parent, before),
            Self::Several(parts, end) => {
                for part in parts {
                    part.insert(parent, before);
                }
                place(end, parent, before);
            }
            Self::Following(effect) => {
                effect.with_value_mut(|built| built.insert(parent, before));
            }
        }
    }

    /// Takes the part away.
    pub(in crate::ui) fn remove(&self) {
        // A field that is taken away while it has the focus is left by it: by then nobody answers.
        self.silence();
        match self {
            Self::Nothing(node) | Self::Text(node, _) => take_away(node),
            Self::Element(built) => take_away(&built.node),
            Self::Several(parts, end) => {
                for part in parts {
                    part.remove();
                }
                take_away(end);
            }
            Self::Following(effect) => {
                effect.with_value_mut(|built| built.remove());
            }
        }
    }

    /// From now on nobody answers the part's events.
    fn silence(&self) {
        match self {
            Self::Nothing(_) | Self::Text(..) => {}
            Self::Element(built) => {
                for listener in &built.listeners {
                    listener.answering.borrow_mut().1 = Rc::new(|_| ());
                }
                built.children.iter().for_each(Self::silence);
            }
            Self::Several(parts, _) => parts.iter().for_each(Self::silence),
            Self::Following(effect) => {
                effect.with_value_mut(|built| built.silence());
            }
        }
    }
}

/// Draws a part now and each time what it reads changes, from what stands already, if anything does.
fn following(draw: Box<dyn Fn() -> Node>, standing: Option<Built>) -> RenderEffect<Built> {
    let draw = move |standing: Option<Built>| {
        let node = draw();
        match standing {
            Some(mut built) => {
                built.become_like(node);
                built
            }
            None => Built::of(node),
        }
    };
    RenderEffect::new_with_value(draw, standing)
}

/// Changes the parts of a list in their places; those that are too many go, and more come at its end.
fn change_list(
    parts: &mut Vec<Built>,
    nodes: Vec<Node>,
    parent: &web_sys::Node,
    end: Option<&web_sys::Node>,
) {
    for surplus in parts.drain(nodes.len().min(parts.len())..) {
        surplus.remove();
    }
    let mut nodes = nodes.into_iter();
    for (part, node) in parts.iter_mut().zip(nodes.by_ref()) {
        part.become_like(node);
    }
    for node in nodes {
        let part = Built::of(node);
        part.insert(parent, end);
        parts.push(part);
    }
}

impl BuiltElement {
    fn of(element: Description) -> Self {
        let node = create(element.tag);
        let mut built = Self {
            node,
            tag: element.tag,
            attributes: Vec::new(),
            properties: Vec::new(),
            listeners: Vec::new(),
            children: Vec::new(),
        };
        for listener in element.listeners {
            built
                .listeners
                .push(BuiltListener::of(listener, &built.node));
        }
        built.show(element.attributes);
        change_list(&mut built.children, element.children, &built.node, None);
        built.hold(element.properties);
        built
    }

    /// Whether an element of this description can be the one that stands.
    fn is_like(&self, element: &Description) -> bool {
        let id_shown = self
            .attributes
            .iter()
            .find_map(|(name, shown)| match shown {
                Shown::Still(value) if *name == "id" => Some(value),
                _ => None,
            });
        let id_wanted = element
            .attributes
            .iter()
            .find_map(|(name, value)| match value {
                Attribute::Still(value) if *name == "id" => Some(value),
                _ => None,
            });
        let events_heard = self.listeners.iter().map(|listener| listener.event);
        let events_wanted = element.listeners.iter().map(|listener| listener.event);
        self.tag == element.tag && id_shown == id_wanted && events_heard.eq(events_wanted)
    }

    fn become_like(&mut self, element: Description) {
        for (heard, wanted) in self.listeners.iter().zip(element.listeners) {
            *heard.answering.borrow_mut() = (wanted.owner, wanted.handler);
        }
        self.show(element.attributes);
        change_list(&mut self.children, element.children, &self.node, None);
        self.hold(element.properties);
    }

    fn show(&mut self, attributes: Vec<(&'static str, Attribute)>) {
        let before = std::mem::take(&mut self.attributes);
        for (name, _) in &before {
            if !attributes.iter().any(|(wanted, _)| wanted == name) {
                write(&self.node, name, &Value::Absent);
            }
        }
        for (name, attribute) in attributes {
            let shown = before.iter().find(|(shown, _)| *shown == name);
            let shown = match attribute {
                Attribute::Still(value) => {
                    if !matches!(shown, Some((_, Shown::Still(before))) if *before == value) {
                        write(&self.node, name, &value);
                    }
                    Shown::Still(value)
                }
                Attribute::Following(read) => Shown::Following {
                    _effect: write_following(self.node.clone(), name, read),
                },
            };
            self.attributes.push((name, shown));
        }
    }

    /// Sets the properties, after the children and the attributes that they depend on.
    fn hold(&mut self, properties: Vec<Property>) {
        self.properties.clear();
        for Property { name, read } in properties {
            let node = self.node.clone();
            self.properties.push(RenderEffect::new(move |_| {
                let name = JsValue::from_str(name);
                // A text that is written over itself would move the caret to its end.
                if let Some(value) = read()
                    && js_sys::Reflect::get(&node, &name).as_ref() != Ok(&value)
                {
                    let _ = js_sys::Reflect::set(&node, &name, &value);
                }
            }));
        }
    }
}

impl BuiltListener {
    fn of(listener: Listener, node: &web_sys::Element) -> Self {
        let Listener {
            event,
            owner,
            handler,
        } = listener;
        let answering = Rc::new(RefCell::new((owner, handler)));
        let asked = Rc::clone(&answering);
        let closure = Closure::<dyn Fn(web_sys::Event)>::new(move |event| {
            let (owner, handler) = asked.borrow().clone();
            owner.with(|| handler(event));
        });
        let listening =
            node.add_event_listener_with_callback(event, closure.as_ref().unchecked_ref());
        debug_assert!(listening.is_ok(), "an element that can't listen");
        Self {
            event,
            answering,
            _closure: closure,
        }
    }
}

fn write_following(
    node: web_sys::Element,
    name: &'static str,
    read: Box<dyn Fn() -> Value>,
) -> RenderEffect<Value> {
    RenderEffect::new(move |before: Option<Value>| {
        let value = read();
        if before.as_ref() != Some(&value) {
            write(&node, name, &value);
        }
        value
    })
}

// In what follows, an answer of the document is dropped where it could only be that a name or a place
// isn't allowed: names are constants of this program, and places are where a part stood.

fn write(node: &web_sys::Element, name: &str, value: &Value) {
    let _ = match value {
        Value::Absent => node.remove_attribute(name),
        Value::Text(text) if name == "href" => node.set_attribute(name, &site::placed(text)),
        Value::Text(text) => node.set_attribute(name, text),
    };
}

fn place(node: &web_sys::Node, parent: &web_sys::Node, before: Option<&web_sys::Node>) {
    let _ = parent.insert_before(node, before);
}

fn take_away(node: &web_sys::Node) {
    if let Some(parent) = node.parent_node() {
        let _ = parent.remove_child(node);
    }
}

fn comment() -> web_sys::Node {
    document().create_comment("").into()
}

/// A new element. The document makes one of every name that `html` declares.
fn create(tag: Tag) -> web_sys::Element {
    let created = match tag {
        Tag::Html(name) => document().create_element(name),
        Tag::Svg(name) => document().create_element_ns(Some(SVG), name),
    };
    created.unwrap_or_else(JsCast::unchecked_into)
}
