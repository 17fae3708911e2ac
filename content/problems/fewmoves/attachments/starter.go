package main

import (
	"bufio"
	"fmt"
	"os"
)

type shard struct {
	size int64
	node int
}

type move struct {
	shard, node int
}

// goodMoves returns at most k moves; shards[i-1] is shard i.
func goodMoves(shards []shard, m, k int) []move {
	// Your solution goes here.
	return nil
}

func main() {
	in := bufio.NewReaderSize(os.Stdin, 1<<20)
	out := bufio.NewWriter(os.Stdout)
	defer out.Flush()
	var n, m, k int
	fmt.Fscan(in, &n, &m, &k)
	shards := make([]shard, n)
	for i := range shards {
		fmt.Fscan(in, &shards[i].size, &shards[i].node)
	}
	moves := goodMoves(shards, m, k)
	fmt.Fprintln(out, len(moves))
	for _, move := range moves {
		fmt.Fprintln(out, move.shard, move.node)
	}
}
