#include <iostream>
#include <vector>

struct Fix {
    int second, metre;
};

// The place of each photo in metres, -1 where it is unknown.
static std::vector<int> photo_places(const std::vector<Fix> &fixes, int offset, int gap, int near, const std::vector<int> &photos)
{
    // Your solution goes here.
    return std::vector<int>(photos.size(), -1);
}

int main()
{
    int n, m, offset, gap, near;
    std::cin >> n >> m >> offset >> gap >> near;
    std::vector<Fix> fixes(n);
    for (Fix &fix : fixes)
        std::cin >> fix.second >> fix.metre;
    std::vector<int> photos(m);
    for (int &photo : photos)
        std::cin >> photo;

    for (const int place : photo_places(fixes, offset, gap, near, photos))
        std::cout << place << '\n';
}
