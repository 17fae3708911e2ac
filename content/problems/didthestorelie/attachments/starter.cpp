#include <iostream>
#include <string>
#include <vector>

struct entry {
    char worker;
    int key, found, left;
};

// The first order in the alphabet that explains the entries, or "impossible".
static std::string first_order(const std::vector<entry> &entries)
{
    // Your solution goes here.
    return "impossible";
}

int main()
{
    int n;
    std::cin >> n;
    std::vector<entry> entries(n);
    for (entry &one : entries)
        std::cin >> one.worker >> one.key >> one.found >> one.left;

    std::cout << first_order(entries) << '\n';
}
