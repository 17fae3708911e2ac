#include <algorithm>
#include <iostream>

int main()
{
    int n, day, streak = 0, longest = 0;
    std::cin >> n;
    for (int i = 0; i < n; i++) {
        std::cin >> day;
        streak = day ? streak + 1 : 0;
        longest = std::max(longest, streak);
    }
    std::cout << longest << '\n';
}
