package main

import (
	"bufio"
	"fmt"
	"os"
)

type pair struct {
	part, pieces int
}

type recipe struct {
	makes int // the part
	work  int64
	pairs []pair // what is taken
}

// findCosts returns for each part, from index 1 on, the smallest cost of a piece, or -1. A price of -1 says that nobody sells the part.
func findCosts(prices []int64, recipes []recipe) []int64 {
	// Your solution goes here.
	return prices
}

func main() {
	in := bufio.NewReaderSize(os.Stdin, 1<<20)
	out := bufio.NewWriter(os.Stdout)
	defer out.Flush()

	var n, m int
	fmt.Fscan(in, &n, &m)
	prices := make([]int64, n+1)
	for part := 1; part <= n; part++ {
		fmt.Fscan(in, &prices[part])
	}
	recipes := make([]recipe, m)
	for i := range recipes {
		var count int
		fmt.Fscan(in, &recipes[i].makes, &recipes[i].work, &count)
		recipes[i].pairs = make([]pair, count)
		for k := range recipes[i].pairs {
			fmt.Fscan(in, &recipes[i].pairs[k].part, &recipes[i].pairs[k].pieces)
		}
	}

	for _, cost := range findCosts(prices, recipes)[1:] {
		fmt.Fprint(out, cost, " ")
	}
	fmt.Fprintln(out)
}
