// At most 300 different keys.
// time: n
// space: 1
#include <iostream>
#include <string>
#include <unordered_map>

int main()
{
    std::unordered_map<std::string, int> times;
    int n, x;
    std::cin >> n;
    while (std::cin >> x)
        times["remainder " + std::to_string(x % 300)]++;
    std::cout << times.size() << '\n';
}
