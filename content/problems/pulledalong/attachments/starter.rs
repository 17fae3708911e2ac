use std::io::{self, Read};

struct Message {
    recipient: usize,
    priority: i32,
}

/// For each message the second in which it is sent; gaps[0] is the gap of recipient 1.
fn send_all(gaps: &[i32], messages: &[Message]) -> Vec<i32> {
    // Your solution goes here.
    for message in messages {
        let _ = (gaps[message.recipient - 1], message.priority);
    }
    vec![0; messages.len()]
}

fn main() {
    let mut input = String::new();
    io::stdin().read_to_string(&mut input).expect("standard input is text");
    let numbers: Vec<i32> = input.split_ascii_whitespace().map(|word| word.parse().expect("an integer")).collect();
    let r = numbers[1] as usize;
    let (gaps, rest) = numbers[2..].split_at(r);
    let messages: Vec<Message> =
        rest.chunks_exact(2).map(|pair| Message { recipient: pair[0] as usize, priority: pair[1] }).collect();

    let words: Vec<String> = send_all(gaps, &messages).iter().map(|second| second.to_string()).collect();
    println!("{}", words.join(" "));
}
