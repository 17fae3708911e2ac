// The size: 100 keys, then back until the first miss. The policy: with the cache full of fresh keys, hits on all of them
// backwards tell lru from the others, and a hit on the first one alone tells clock from fifo.
#include <iostream>
#include <string>

static int last_key = 0;

static bool is_hit(int key)
{
    std::cout << "? " << key << std::endl;
    std::string answer;
    std::cin >> answer;
    return answer == "hit";
}

// Fresh keys, which are all that is in the cache then. Returns the first one.
static int fill(int size)
{
    const int first = last_key + 1;
    while (size-- > 0)
        is_hit(++last_key);
    return first;
}

static std::string policy_of(int size)
{
    int first = fill(size);
    const int last = last_key;
    for (int key = last; key >= first; key--)
        is_hit(key);
    fill(1);
    if (!is_hit(last))
        return "lru";
    first = fill(size);
    is_hit(first);
    fill(1);
    return is_hit(first) ? "clock" : "fifo";
}

int main()
{
    const int largest = 100;
    fill(largest);
    int size = 0;
    while (size < largest && is_hit(largest - size))
        size++;
    const std::string policy = policy_of(size);
    std::cout << "! " << size << ' ' << policy << std::endl;
}
