using DanVan.PublicLog;

namespace DanVan.Web.Verbs.Logs;

/// <summary>What the verifier found, in plain words with place and hashes.</summary>
internal static class FindingWords
{
    public static string Of(LogFinding finding) => Printed.Safe(finding.Path) + ": " + finding.Kind switch
    {
        LogFindingKind.FileMissing => $"the file is missing{Concerned(finding)}.",
        LogFindingKind.FileTooLarge => $"the file is larger than it can be; it was not read{Concerned(finding)}.",
        LogFindingKind.FileUnreachable => $"the file could not be read{Detail(finding)}{Concerned(finding)}.",
        LogFindingKind.FileMalformed => $"the file is not in its format{Detail(finding)}{Concerned(finding)}.",
        LogFindingKind.OriginDiffers => $"this is the checkpoint of another log{Detail(finding)}.",
        LogFindingKind.SignatureMissing => "the log's key did not sign this checkpoint.",
        LogFindingKind.SignatureFalse => "the signature bears the log's name and is not by its key: the checkpoint was altered.",
        LogFindingKind.CosignatureFalse => "a cosignature bears the name of a witness and is not by its key.",
        LogFindingKind.TooFewWitnesses => "fewer witnesses cosigned this checkpoint than you ask for.",
        LogFindingKind.EntryAltered => $"entry {finding.LeafIndex} is not the one that was logged: its hash is {finding.Found}, the tree holds {finding.Expected}.",
        LogFindingKind.HashAltered => $"hash {finding.HashIndex} of level {finding.Level} was altered{Concerned(finding)}: it is {finding.Found}, the entries below it give {finding.Expected}.",
        LogFindingKind.SubtreeAltered => $"hash {finding.HashIndex} of level {finding.Level} is true and everything below it was altered{Concerned(finding)}: that gives {finding.Found} instead of {finding.Expected}.",
        LogFindingKind.Disagreement => $"this file and what lies below it disagree, and neither leads to the signed root{Concerned(finding)}: {finding.Expected} and {finding.Found}.",
        LogFindingKind.RootDiffers => $"the entries give the root {finding.Found}; the log signed {finding.Expected}.",
        LogFindingKind.RolledBack => $"the log was rolled back{Detail(finding)}.",
        LogFindingKind.Forked => $"the past was rewritten: the first {Printed.Entries(finding.LeafCount ?? 0)} had the root {finding.Expected} when you saw them, now {finding.Found}.",
        LogFindingKind.EntryRefused => $"entry {finding.LeafIndex}, {Printed.Safe(finding.Detail ?? "not in its format")}.",
        _ => $"there is more; the search was given up{Detail(finding)}.",
    };

    private static string Detail(LogFinding finding) => finding.Detail is { } detail ? $" ({Printed.Safe(detail).TrimEnd('.')})" : "";

    private static string Concerned(LogFinding finding) => finding.LeafIndex is not { } first ? "" : finding.LeafCount is > 1 and var count ? $" (entries {first} to {first + count - 1})" : $" (entry {first})";
}
