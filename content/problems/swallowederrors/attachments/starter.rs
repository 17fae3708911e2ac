use std::io::{self, Read};

struct Handler {
    call: usize,
    before: u32,
    /// 0 if it swallows the error
    after: u32,
}

/// How many errors leave the tree, how many codes they have, and how many errors each handler took. Calls are numbered from 1; element 0 of caller and
/// code belongs to no call.
fn follow(caller: &[usize], code: &[u32], handlers: &[Handler]) -> (usize, usize, Vec<usize>) {
    // Your solution goes here.
    (0, 0, vec![0; handlers.len()])
}

fn main() {
    let mut input = String::new();
    io::stdin().read_to_string(&mut input).expect("standard input is text");
    let mut numbers = input.split_ascii_whitespace().map(|word| word.parse::<u32>().expect("an integer"));
    let mut next = || numbers.next().expect("more input");

    let (n, h) = (next() as usize, next() as usize);
    let mut caller = vec![0; n + 1];
    for call in 1..=n {
        caller[call] = next() as usize;
    }
    let mut code = vec![0; n + 1];
    for call in 1..=n {
        code[call] = next();
    }
    let handlers: Vec<Handler> = (0..h).map(|_| Handler { call: next() as usize, before: next(), after: next() }).collect();

    let (errors, codes, taken) = follow(&caller, &code, &handlers);
    println!("{errors} {codes}");
    let words: Vec<String> = taken.iter().map(|number| number.to_string()).collect();
    println!("{}", words.join(" "));
}
