#include <cstdint>
#include <iostream>
#include <vector>

struct route {
    uint32_t address;
    int length, hop;
};

// The fewest routes of a table that does the same.
static int fewest_routes(const std::vector<route> &routes)
{
    // Your solution goes here.
    return 0;
}

int main()
{
    int n;
    std::cin >> n;
    std::vector<route> routes(n);
    for (route &one : routes) {
        uint32_t a, b, c, d;
        char sign;
        std::cin >> a >> sign >> b >> sign >> c >> sign >> d >> sign >> one.length >> one.hop;
        one.address = a << 24 | b << 16 | c << 8 | d;
    }

    std::cout << fewest_routes(routes) << '\n';
}
