using Maillage.Web.Features.Corrections.CommentFigures;
using Maillage.Web.Features.Corrections.CorrectAttachments;
using Maillage.Web.Features.Corrections.CorrectPredecessors;

namespace Maillage.Web.Features.Corrections;

/// <summary>What the pages of the area need.</summary>
public static class CorrectionServices
{
    public static IServiceCollection AddCorrections(this IServiceCollection services)
    {
        services.AddScoped<AttachmentReview>();
        services.AddScoped<PredecessorReview>();
        services.AddScoped<CommentReview>();
        return services;
    }
}
