// Mistake: tries the sizes one after the other, each with fresh keys. That is right, and asks too often.
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

static int fill(int size)
{
    const int first = last_key + 1;
    while (size-- > 0)
        is_hit(++last_key);
    return first;
}

int main()
{
    int size = 2;
    while (size < 100 && is_hit(fill(size + 1)))
        size++;
    int first = fill(size);
    const int last = last_key;
    for (int key = last; key >= first; key--)
        is_hit(key);
    fill(1);
    std::string policy = "lru";
    if (is_hit(last)) {
        first = fill(size);
        is_hit(first);
        fill(1);
        policy = is_hit(first) ? "clock" : "fifo";
    }
    std::cout << "! " << size << ' ' << policy << std::endl;
}
