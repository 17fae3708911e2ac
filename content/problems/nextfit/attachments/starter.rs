use std::io::{self, Read};

/// A used block of k units is k, a free one is -k.
struct Node {
    block: i32,
    next: Option<Box<Node>>,
}

/// The list after the request.
fn allocate(head: Option<Box<Node>>, request: i32, smallest: i32, start: i32) -> Option<Box<Node>> {
    // Your solution goes here.
    head
}

fn main() {
    let mut input = String::new();
    io::stdin().read_to_string(&mut input).expect("standard input is text");
    let numbers: Vec<i32> = input.split_ascii_whitespace().map(|word| word.parse().expect("an integer")).collect();
    let (request, smallest, start) = (numbers[1], numbers[2], numbers[3]);
    let mut head = None;
    for &block in numbers[4..].iter().rev() {
        head = Some(Box::new(Node { block, next: head }));
    }

    // Nodes are taken off one by one: dropping a long list at once would call itself as often as it is long.
    let mut words = Vec::new();
    let mut rest = allocate(head, request, smallest, start);
    while let Some(mut node) = rest {
        words.push(node.block.to_string());
        rest = node.next.take();
    }
    println!("{}", words.join(" "));
}
