#include <iostream>
#include <vector>

// The contacts of a person.
static std::vector<int> contacts_of(int person)
{
    std::cout << "? " << person << std::endl; // std::endl flushes
    int count;
    std::cin >> count;
    std::vector<int> contacts(count);
    for (int &contact : contacts)
        std::cin >> contact;
    return contacts;
}

// The number of steps of the shortest chain from s to t, -1 if there is none of at most 8.
static int shortest_chain(int n, int s, int t)
{
    // Your solution goes here.
    return -1;
}

int main()
{
    int n, s, t;
    std::cin >> n >> s >> t;
    const int length = shortest_chain(n, s, t);
    std::cout << "! " << length << std::endl;
}
