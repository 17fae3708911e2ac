use std::io::{self, Read};

struct Shard {
    size: u64,
    node: usize,
}

struct Move {
    shard: usize,
    node: usize,
}

/// At most k moves; `shards[i - 1]` is shard i.
fn good_moves(shards: &[Shard], m: usize, k: usize) -> Vec<Move> {
    // Your solution goes here.
    Vec::new()
}

fn main() {
    let mut input = String::new();
    io::stdin().read_to_string(&mut input).expect("standard input is text");
    let mut numbers = input.split_ascii_whitespace().map(|word| word.parse::<u64>().expect("an integer"));
    let mut next = || numbers.next().expect("more input");

    let (n, m, k) = (next() as usize, next() as usize, next() as usize);
    let shards: Vec<Shard> = (0..n).map(|_| Shard { size: next(), node: next() as usize }).collect();

    let moves = good_moves(&shards, m, k);
    println!("{}", moves.len());
    for one in &moves {
        println!("{} {}", one.shard, one.node);
    }
}
