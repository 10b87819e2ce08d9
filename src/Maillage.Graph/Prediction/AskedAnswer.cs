namespace Maillage.Graph.Prediction;

/// <summary>What the suggestions of a ranking were worth, over all who were asked.</summary>
readonly record struct AskedAnswer(double Precision, int Suggested, double MedianDegree);
