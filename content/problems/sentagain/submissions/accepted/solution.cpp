// Marks what is confirmed. All packets before `undecided` are confirmed or sent again; this border only moves up.
// O(32 n + packets) time.
#include <cstdint>
#include <iostream>
#include <vector>

int main()
{
    std::vector<char> confirmed(200001);
    std::vector<int> again;
    int n, undecided = 1;
    std::cin >> n;
    while (n--) {
        int a;
        uint32_t b;
        std::cin >> a >> b;
        confirmed[a] = 1;
        for (int packet = a - 1; b > 0; packet--, b >>= 1)
            if (b & 1)
                confirmed[packet] = 1;
        for (; undecided < a - 32; undecided++)
            if (!confirmed[undecided])
                again.push_back(undecided);
    }
    std::cout << again.size() << '\n';
    for (const int packet : again)
        std::cout << packet << ' ';
    std::cout << '\n';
}
