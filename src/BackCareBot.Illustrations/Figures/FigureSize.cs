namespace BackCareBot.Illustrations.Figures;

/// <summary>
/// The one figure of all pictures, in centimetres: about 1.65 m tall. Shares of the height follow the usual segment lengths of
/// biomechanics (Drillis and Contini 1966), with arms a little shorter, as they look when shoulders carry weight.
/// </summary>
internal static class FigureSize
{
    public const double HipsApart = 9;
    public const double Pelvis = 9;
    public const double Lumbar = 15;
    public const double Thoracic = 23;
    public const double ShouldersApart = 16;

    /// <summary>From the top of the thoracic spine down to the shoulder joints.</summary>
    public const double ShoulderDrop = 3;

    public const double Neck = 9;
    public const double HeadUp = 9;
    public const double HeadDepth = 9;
    public const double HeadHeight = 11;

    public const double UpperArm = 26;
    public const double Forearm = 23;
    public const double Hand = 12;

    /// <summary>From the wrist to the middle of the palm.</summary>
    public const double Palm = 7;

    public const double Thigh = 41;
    public const double Shank = 39;

    /// <summary>From the sole up to the ankle joint.</summary>
    public const double AnkleHeight = 8;

    public const double HeelBack = 4;
    public const double ToeForward = 15;
    public const double FootThickness = 3;

    public const double HandThickness = 3;
    public const double UpperArmThickness = 4.6;
    public const double ForearmThickness = 3.7;
    public const double ThighThickness = 7;
    public const double ShankThickness = 5;
    public const double NeckThickness = 5;

    /// <summary>Half the trunk's depth, from front to back, from the pelvis upwards: one at each end of its five pieces.</summary>
    public static IReadOnlyList<double> TrunkDepth { get; } = [10.5, 11, 10, 11, 11.5, 8.5];

    /// <summary>Half the trunk's width, in the same places.</summary>
    public static IReadOnlyList<double> TrunkWidth { get; } = [14.5, 14.5, 12.5, 14.5, 16, 14];
}
