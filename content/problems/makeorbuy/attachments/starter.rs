use std::io::{self, Read};

struct Recipe {
    /// The part.
    makes: usize,
    work: i64,
    /// Each a part that is taken, and how many pieces.
    pairs: Vec<(usize, i64)>,
}

/// For each part, from index 1 on, the smallest cost of a piece, or -1. A price of -1 says that nobody sells the part.
fn find_costs(prices: Vec<i64>, recipes: &[Recipe]) -> Vec<i64> {
    // Your solution goes here.
    for recipe in recipes {
        let _ = (recipe.makes, recipe.work, &recipe.pairs);
    }
    prices
}

fn main() {
    let mut input = String::new();
    io::stdin().read_to_string(&mut input).expect("standard input is text");
    let mut numbers = input.split_ascii_whitespace().map(|word| word.parse::<i64>().expect("an integer"));
    let mut next = || numbers.next().expect("a number");
    let (n, m) = (next(), next());
    let mut prices = vec![-1];
    prices.extend((0..n).map(|_| next()));
    let mut recipes = Vec::new();
    for _ in 0..m {
        let (makes, work, count) = (next() as usize, next(), next());
        let pairs = (0..count).map(|_| (next() as usize, next())).collect();
        recipes.push(Recipe { makes, work, pairs });
    }

    let words: Vec<String> = find_costs(prices, &recipes)[1..].iter().map(|cost| cost.to_string()).collect();
    println!("{}", words.join(" "));
}
