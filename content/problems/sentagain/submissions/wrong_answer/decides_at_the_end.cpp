// Mistake: reads all reports, and only then asks which packets are lost. A late report saves some that were sent again before it came.
#include <cstdint>
#include <iostream>
#include <vector>

int main()
{
    std::vector<char> confirmed(200001);
    int n, newest = 0;
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
    }
    std::vector<int> again;
    for (int packet = 1; packet < newest - 32; packet++)
        if (!confirmed[packet])
            again.push_back(packet);
    std::cout << again.size() << '\n';
    for (const int packet : again)
        std::cout << packet << ' ';
    std::cout << '\n';
}
