# For bench-voice: syllable nuclei as de Jong & Wempe (2009) describe them, pauses and pitch, by Praat's own intensity and pitch. Prints one line of
# "name value" pairs.
form Measure
    sentence Path
endform
sound = Read from file: path$
intensity = To Intensity: 50, 0, "yes"
loudest = Get maximum: 0, 0, "Parabolic"
top = Get quantile: 0, 0, 0.99
least = Get minimum: 0, 0, "Parabolic"
threshold = max(top - 25, least)
frames = Get number of frames
silences = To TextGrid (silences): threshold - loudest, 0.3, 0.1, "silent", "sounding"
selectObject: sound
voicing = To Pitch (ac): 0.02, 30, 4, "no", 0.03, 0.25, 0.01, 0.35, 0.25, 450
selectObject: sound
pitch = To Pitch: 0.01, 60, 500
median = Get quantile: 0, 0, 0.5, "Hertz"
deviation = Get standard deviation: 0, 0, "semitones"

# A peak counts when the level falls by 2 dB before the next one, and it is voiced and not silent.
syllables = 0
peak = 0
for f from 2 to frames - 1
    selectObject: intensity
    before = Get value in frame: f - 1
    here = Get value in frame: f
    after = Get value in frame: f + 1
    if peak > 0
        low = min(low, here)
    endif
    if here > before and here >= after and here > threshold
        if peak > 0
            if peakLevel - low > 2
                @count
            endif
        endif
        peak = f
        peakLevel = here
        low = here
    endif
endfor
if peak > 0
    @count
endif

pauses = 0
silent = 0
selectObject: silences
intervals = Get number of intervals: 1
for i from 2 to intervals - 1
    label$ = Get label of interval: 1, i
    if label$ = "silent"
        begin = Get start time of interval: 1, i
        end = Get end time of interval: 1, i
        pauses += 1
        silent += end - begin
    endif
endfor
writeInfoLine: "syllables ", syllables, " pauses ", pauses, " silent ", fixed$(silent, 3), " pitch ", fixed$(median, 2), " deviation ", fixed$(deviation, 3)

procedure count
    selectObject: intensity
    .t = Get time from frame number: peak
    selectObject: voicing
    .hz = Get value at time: .t, "Hertz", "linear"
    selectObject: silences
    .i = Get interval at time: 1, .t
    .label$ = Get label of interval: 1, .i
    if .hz <> undefined and .label$ = "sounding"
        syllables += 1
    endif
endproc
