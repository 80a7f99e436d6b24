using System.CommandLine;
using DanVan.Platform.Photos;

namespace DanVan.Web.Verbs;

/// <summary><c>danvan photo</c>: the process in which the server decodes one stranger's photo. Not for people, so it is not listed.</summary>
internal static class PhotoVerb
{
    public static Command Make()
    {
        var boxes = new Argument<string[]>("boxes") { Description = "Boxes to black out, each left,top,width,height in thousandths.", Arity = ArgumentArity.ZeroOrMore };
        var command = new Command("photo", "Decode one photo from standard input.") { boxes };
        command.Hidden = true;
        command.SetAction(parse => PhotoWorker.Run(parse.GetValue(boxes) ?? []));
        return command;
    }
}
