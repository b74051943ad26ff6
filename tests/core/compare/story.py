"""Sentences about an invented dam, each recognisable by its words."""

from __future__ import annotations

DAM = "The Karsk dam failed shortly before dawn on Tuesday, sending water through the Velt valley."
RAIL = "The national railway suspended trains between Brenna and Ostmark and laid on buses."
ROAD = "Police closed both lanes towards the reservoir to all but rescue vehicles."
HOSPITAL = "Doctors treated 23 injured people, most of them with fractures and hypothermia."
GOVERNOR = "Governor Ilse Marten ordered everybody to leave and asked soldiers for boats."
WALL = "The 84-metre embankment, finished in 1971, holds about 310 million cubic metres when full."
CHECK = "Engineers who inspected its spillway in March found no cause for concern."
SIREN = "A shopkeeper heard no siren that night, although it was tested every spring."
MONEY = "Parliament released twenty million crowns for shelter, repairs and new pumps."
TRIAL = "Prosecutors opened an inquiry into possible negligence by whoever ran the gates."
STORY = [DAM, RAIL, ROAD, HOSPITAL, GOVERNOR, WALL, CHECK, SIREN, MONEY, TRIAL]
