package main

import (
	"bufio"
	"fmt"
	"os"
)

type route struct {
	address     uint32
	length, hop int
}

// fewestRoutes returns the fewest routes of a table that does the same.
func fewestRoutes(routes []route) int {
	// Your solution goes here.
	return 0
}

func main() {
	in := bufio.NewReader(os.Stdin)
	var n int
	fmt.Fscan(in, &n)
	routes := make([]route, n)
	for i := range routes {
		var prefix string
		fmt.Fscan(in, &prefix, &routes[i].hop)
		var a, b, c, d uint32
		fmt.Sscanf(prefix, "%d.%d.%d.%d/%d", &a, &b, &c, &d, &routes[i].length)
		routes[i].address = a<<24 | b<<16 | c<<8 | d
	}

	fmt.Println(fewestRoutes(routes))
}
