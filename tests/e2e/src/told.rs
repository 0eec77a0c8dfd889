//! What the browser tells whoever listens: the names and the roles of its accessibility tree.

use std::collections::BTreeMap;

use anyhow::{Context, Result, ensure};
use serde::Deserialize;
use serde_json::json;

use crate::{Browser, browser::tidy};

/// A node of the tree, as the DevTools protocol gives it.
#[derive(Debug, Deserialize)]
#[serde(rename_all = "camelCase")]
struct Node {
    node_id: String,
    #[serde(default)]
    ignored: bool,
    role: Option<Value>,
    name: Option<Value>,
    #[serde(default)]
    properties: Vec<Property>,
    #[serde(default)]
    child_ids: Vec<String>,
}

#[derive(Debug, Deserialize)]
struct Value {
    #[serde(default)]
    value: serde_json::Value,
}

#[derive(Debug, Deserialize)]
struct Property {
    name: String,
    value: Value,
}

impl Node {
    fn word(value: Option<&Value>) -> String {
        let text = value.and_then(|value| value.value.as_str());
        tidy(text.unwrap_or_default())
    }

    fn role(&self) -> String {
        Self::word(self.role.as_ref())
    }

    fn is(&self, property: &str) -> bool {
        let found = self.properties.iter().find(|one| one.name == property);
        found.is_some_and(|one| one.value.value == json!(true))
    }
}

/// What takes the focus only where the app leads it, and is read as it is.
const LED_TO: [&str; 5] = ["main", "heading", "paragraph", "list", "generic"];

impl Browser {
    /// What the main part tells, in its order: each role with its name. Fails when a control has none.
    pub async fn told_parts(&self) -> Result<Vec<(String, String)>> {
        let method = "Accessibility.getFullAXTree";
        let answer = self.driver().cdp().send_raw(method, json!({})).await?;
        let nodes: Vec<Node> = serde_json::from_value(answer["nodes"].clone())?;
        let known: BTreeMap<&str, &Node> = nodes
            .iter()
            .map(|node| (node.node_id.as_str(), node))
            .collect();
        let main = nodes.iter().find(|node| node.role() == "main");
        let mut waiting = vec![main.context("the page has no main part")?];
        let mut told = Vec::new();
        while let Some(node) = waiting.pop() {
            let (role, name) = (node.role(), Node::word(node.name.as_ref()));
            let is_used = !node.ignored && node.is("focusable") && !LED_TO.contains(&role.as_str());
            ensure!(!is_used || !name.is_empty(), "a {role} has no name");
            if !node.ignored && !name.is_empty() && role != "StaticText" && role != "InlineTextBox"
            {
                told.push((role, name));
            }
            let children = node.child_ids.iter().rev();
            waiting.extend(children.filter_map(|id| known.get(id.as_str())));
        }
        Ok(told)
    }

    /// Waits until the main part tells these roles and names, in this order, among others.
    pub async fn tells(&self, expected: &[(&str, &str)]) -> Result<()> {
        self.until(("to be told", expected), async || {
            let told = self.told_parts().await?;
            let mut rest = told.iter();
            for (role, name) in expected {
                let found = rest.any(|(one, its)| one == role && *its == tidy(name));
                ensure!(found, "no {role} {name:?} in its place in {told:?}");
            }
            Ok(Some(()))
        })
        .await
    }
}
