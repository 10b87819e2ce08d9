namespace Maillage.Graph.Prediction;

/// <summary>Keeps the best of those that are offered: the highest scores, of equal ones the lesser numbers.</summary>
struct BestCandidates(int count)
{
    /// <summary>The worst of the best on top, to be put out by a better one.</summary>
    readonly PriorityQueue<int, (double Score, int Later)> best = new();

    public readonly void Offer(int node, double score)
    {
        if (best.Count < count) best.Enqueue(node, (score, -node));
        else if (count > 0) best.EnqueueDequeue(node, (score, -node));
    }

    /// <summary>The best first; nothing is left.</summary>
    public readonly LinkCandidate[] ToArray()
    {
        var result = new LinkCandidate[best.Count];
        for (var place = result.Length - 1; place >= 0; place--)
        {
            best.TryDequeue(out var node, out var priority);
            result[place] = new(node, priority.Score);
        }
        return result;
    }
}
