package main

import (
	"bufio"
	"fmt"
	"os"
)

type server struct {
	first, last int
	penalty     int64
}

// leastPenalty returns the smallest sum of penalties; at most `most` servers are patched in a night.
func leastPenalty(servers []server, nights, most int) int64 {
	// Your solution goes here.
	return 0
}

func main() {
	in := bufio.NewReaderSize(os.Stdin, 1<<20)
	var n, nights, most int
	fmt.Fscan(in, &n, &nights, &most)
	servers := make([]server, n)
	for i := range servers {
		fmt.Fscan(in, &servers[i].first, &servers[i].last, &servers[i].penalty)
	}
	fmt.Println(leastPenalty(servers, nights, most))
}
