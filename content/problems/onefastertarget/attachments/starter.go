package main

import (
	"bufio"
	"fmt"
	"os"
)

// target tells how many seconds a target takes, today and after a week of work.
type target struct {
	now, faster int64
}

// dependency says that one target needs another; both are indices, from 0.
type dependency struct {
	needed, target int
}

// bestChoice returns the smallest build time and the index, from 0, of the target to choose for it.
func bestChoice(targets []target, dependencies []dependency) (buildTime int64, choice int) {
	// Your solution goes here.
	return 0, 0
}

func main() {
	in := bufio.NewReaderSize(os.Stdin, 1<<20)
	var n, m int
	fmt.Fscan(in, &n, &m)
	targets := make([]target, n)
	for i := range targets {
		fmt.Fscan(in, &targets[i].now, &targets[i].faster)
	}
	dependencies := make([]dependency, m)
	for i := range dependencies {
		d := &dependencies[i]
		fmt.Fscan(in, &d.needed, &d.target)
		d.needed--
		d.target--
	}

	buildTime, choice := bestChoice(targets, dependencies)
	fmt.Println(buildTime, choice+1)
}
