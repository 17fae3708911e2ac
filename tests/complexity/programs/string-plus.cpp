// time: n^2
// space: n
#include <iostream>
#include <string>

int main()
{
    int n;
    std::cin >> n;
    std::string text;
    for (long long x; std::cin >> x;)
        text = text + char('a' + x % 26); // copies all of it each time
    std::cout << text.size() << '\n';
}
