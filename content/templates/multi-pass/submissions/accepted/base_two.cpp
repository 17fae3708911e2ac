#include <iostream>
#include <string>

int main()
{
    std::string task, word;
    std::cin >> task;
    if (task == "write") {
        int x;
        std::cin >> x;
        for (int bit = 9; bit >= 0; bit--)
            std::cout << (x >> bit & 1 ? 'b' : 'r');
        std::cout << '\n';
    } else {
        int x = 0;
        std::cin >> word;
        for (char tag : word)
            x = 2 * x + (tag == 'b');
        std::cout << x << '\n';
    }
}
