use std::io::{self, Read};

/// The packets that are sent again, in ascending order; a report is (a, b), and bit i of b is packet a - 1 - i.
fn sent_again(reports: &[(usize, u32)]) -> Vec<usize> {
    // Your solution goes here.
    Vec::new()
}

fn main() {
    let mut input = String::new();
    io::stdin().read_to_string(&mut input).expect("standard input is text");
    let numbers: Vec<u32> = input.split_ascii_whitespace().map(|word| word.parse().expect("an integer")).collect();
    let reports: Vec<(usize, u32)> = numbers[1..].chunks(2).map(|pair| (pair[0] as usize, pair[1])).collect();

    let again = sent_again(&reports);
    let words: Vec<String> = again.iter().map(|packet| packet.to_string()).collect();
    println!("{}\n{}", again.len(), words.join(" "));
}
