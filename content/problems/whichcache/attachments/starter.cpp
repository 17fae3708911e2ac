#include <iostream>
#include <string>
#include <utility>

// Asks for a key.
static bool is_hit(int key)
{
    std::cout << "? " << key << std::endl; // std::endl flushes
    std::string answer;
    std::cin >> answer;
    return answer == "hit";
}

// The number of keys and the policy: "fifo", "lru" or "clock".
static std::pair<int, std::string> find_out()
{
    // Your solution goes here.
    return {2, "fifo"};
}

int main()
{
    const auto [size, policy] = find_out();
    std::cout << "! " << size << ' ' << policy << std::endl;
}
