// Too slow: with each report it goes over all packets from the first one on, though most were decided long ago: O(n · packets).
#include <cstdint>
#include <iostream>
#include <vector>

int main()
{
    std::vector<char> confirmed(200001), again(200001);
    int n, newest = 0, count = 0;
    std::cin >> n;
    while (n--) {
        int a;
        uint32_t b;
        std::cin >> a >> b;
        confirmed[a] = 1;
        for (int i = 0; i < 32; i++)
            if (b >> i & 1)
                confirmed[a - 1 - i] = 1;
        newest = a > newest ? a : newest;
        for (int packet = 1; packet < newest - 32; packet++) {
            if (!confirmed[packet] && !again[packet]) {
                again[packet] = 1;
                count++;
            }
        }
    }
    std::cout << count << '\n';
    for (int packet = 1; packet <= 200000; packet++)
        if (again[packet])
            std::cout << packet << ' ';
    std::cout << '\n';
}
