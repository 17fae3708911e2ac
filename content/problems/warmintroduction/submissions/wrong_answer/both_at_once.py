# Mistake: lets both sides go a round before it looks whether they meet. A chain of odd length counts one step too many.


def contacts_of(person):
    print("?", person, flush=True)
    return input().split()[1:]


_, s, t = input().split()
sides = [{s}, {t}]
fronts = [{s}, {t}]
answer = -1
for rounds in range(1, 5):
    for i in range(2):
        fronts[i] = {contact for person in fronts[i] for contact in contacts_of(person)} - sides[i]
        sides[i] |= fronts[i]
    if sides[0] & sides[1]:
        answer = 2 * rounds
        break
print("!", answer)
