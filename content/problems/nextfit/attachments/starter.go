package main

import (
	"bufio"
	"fmt"
	"os"
)

type node struct {
	block int // k: used, -k: free, of k units
	next  *node
}

// allocate returns the list after the request.
func allocate(head *node, request, smallest, start int) *node {
	// Your solution goes here.
	return head
}

func main() {
	in := bufio.NewReaderSize(os.Stdin, 1<<20)
	out := bufio.NewWriter(os.Stdout)
	defer out.Flush()

	var n, request, smallest, start int
	fmt.Fscan(in, &n, &request, &smallest, &start)
	var head *node
	end := &head
	for i := 0; i < n; i++ {
		*end = &node{}
		fmt.Fscan(in, &(*end).block)
		end = &(*end).next
	}

	for node := allocate(head, request, smallest, start); node != nil; node = node.next {
		fmt.Fprint(out, node.block, " ")
	}
	fmt.Fprintln(out)
}
