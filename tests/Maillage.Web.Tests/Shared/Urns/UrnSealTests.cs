using System.Security.Cryptography;
using Maillage.Web.Shared.Urns;

namespace Maillage.Web.Tests.Shared.Urns;

/// <summary>What is sealed opens with both witnesses, words and share together, and with nothing less.</summary>
public class UrnSealTests
{
    const string Words = "abaisser citron école girafe jardin tulipe";

    static readonly Guid Urn = Guid.NewGuid();
    static readonly Guid Paul = Guid.NewGuid();

    [Fact]
    public void Each_answer_comes_back_as_it_was_given_and_all_have_one_length()
    {
        var share = RandomNumberGenerator.GetBytes(UrnSeal.ShareLength);
        var (firstOpen, first) = UrnSeal.NewWitness(Urn, Paul, Words, share);
        var (secondOpen, second) = UrnSeal.NewWitness(Urn, Paul, Words, share);
        using var one = UrnSeal.Unwrap(Urn, Paul, Words, share, first)!;
        using var two = UrnSeal.Unwrap(Urn, Paul, "  ABAISSER Citron ecole, girafe jardin tulipe ", share, second)!;
        var dice = new Random(7);

        for (var i = 0; i < 60; i++)
        {
            var person = Guid.NewGuid();
            int[] choices = [.. Enumerable.Range(0, 1 + i % UrnAnswer.MostQuestions).Select(_ => dice.Next(6))];

            var closed = UrnSeal.Seal(Urn, person, UrnAnswer.Pack(choices), firstOpen, secondOpen);

            Assert.Equal(UrnSeal.SealedLength, closed.Length);
            Assert.Equal(choices, UrnAnswer.Unpack(UrnSeal.Open(Urn, person, closed, one, two), choices.Length));
            // Twice the same answer of the same person never looks the same.
            Assert.NotEqual(closed, UrnSeal.Seal(Urn, person, UrnAnswer.Pack(choices), firstOpen, secondOpen));
        }
    }

    [Fact]
    public void Nothing_less_than_all_of_it_opens_anything()
    {
        var share = RandomNumberGenerator.GetBytes(UrnSeal.ShareLength);
        var (open, wrapped) = UrnSeal.NewWitness(Urn, Paul, Words, share);
        var (otherOpen, otherWrapped) = UrnSeal.NewWitness(Urn, Paul, Words, share);
        using var one = UrnSeal.Unwrap(Urn, Paul, Words, share, wrapped)!;
        using var other = UrnSeal.Unwrap(Urn, Paul, Words, share, otherWrapped)!;
        var person = Guid.NewGuid();
        var closed = UrnSeal.Seal(Urn, person, UrnAnswer.Pack([3, 0]), open, otherOpen);
        using var stranger = ECDiffieHellman.Create(ECCurve.NamedCurves.nistP256);

        Assert.Null(UrnSeal.Unwrap(Urn, Paul, "abaisser citron école girafe tulipe jardin", share, wrapped));
        Assert.Null(UrnSeal.Unwrap(Urn, Paul, Words, RandomNumberGenerator.GetBytes(UrnSeal.ShareLength), wrapped));
        Assert.Null(UrnSeal.Unwrap(Urn, Guid.NewGuid(), Words, share, wrapped));
        Assert.Null(UrnSeal.Unwrap(Guid.NewGuid(), Paul, Words, share, wrapped));
        Assert.ThrowsAny<CryptographicException>(() => UrnSeal.Open(Urn, person, closed, one, one));
        Assert.ThrowsAny<CryptographicException>(() => UrnSeal.Open(Urn, person, closed, other, one));
        Assert.ThrowsAny<CryptographicException>(() => UrnSeal.Open(Urn, person, closed, one, stranger));
        Assert.ThrowsAny<CryptographicException>(() => UrnSeal.Open(Urn, Guid.NewGuid(), closed, one, other));
        Assert.ThrowsAny<CryptographicException>(() => UrnSeal.Open(Guid.NewGuid(), person, closed, one, other));
        for (var i = 91; i < closed.Length; i++)
        {
            closed[i] ^= 1;
            Assert.ThrowsAny<CryptographicException>(() => UrnSeal.Open(Urn, person, closed, one, other));
            closed[i] ^= 1;
        }
        Assert.Equal([3, 0], UrnAnswer.Unpack(UrnSeal.Open(Urn, person, closed, one, other), 2));
    }

    [Fact]
    public void Words_are_six_of_two_thousand_and_forty_eight_that_nobody_takes_for_one_another()
    {
        var drawn = Enumerable.Range(0, 400).SelectMany(_ => WitnessWords.Draw()).ToList();

        Assert.True(drawn.Distinct().Count() > 1000);
        Assert.Null(WitnessWords.WrongIn(string.Join(' ', WitnessWords.Draw()).ToUpperInvariant()));
        Assert.Contains("il y en a 5", WitnessWords.WrongIn(string.Join(' ', WitnessWords.Draw().Take(5))), StringComparison.Ordinal);
        Assert.NotNull(WitnessWords.WrongIn("un deux trois quatre cinq maillage"));
        Assert.NotNull(WitnessWords.WrongIn(null));
        Assert.ThrowsAny<ArgumentException>(() => UrnAnswer.Pack([6]));
        Assert.ThrowsAny<CryptographicException>(() => UrnAnswer.Unpack(UrnAnswer.Pack([1, 2]), 3));
    }
}
